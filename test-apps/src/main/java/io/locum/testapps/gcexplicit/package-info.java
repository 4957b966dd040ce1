/** A product catalogue on Netty that asks for a garbage collection after every export, and one that does not. */
@NullMarked
package io.locum.testapps.gcexplicit;

import org.jspecify.annotations.NullMarked;
