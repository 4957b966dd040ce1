/** A speaking clock on Netty: on a machine that freezes it now and then, and on one that does not. */
@NullMarked
package io.locum.testapps.hostjitter;

import org.jspecify.annotations.NullMarked;
