/** A healthy Netty server that answers Hello, World: what overhead and joining under load are measured on. */
@NullMarked
package io.locum.testapps.plaintext;

import org.jspecify.annotations.NullMarked;
