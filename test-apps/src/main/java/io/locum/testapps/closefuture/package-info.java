/** A gateway on Netty with one connection to what is behind it: each request wants to know when that is closed. */
@NullMarked
package io.locum.testapps.closefuture;

import org.jspecify.annotations.NullMarked;
