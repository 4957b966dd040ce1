/** Logins on Vert.x: all connections on one event loop of four, and shared out among them. */
@NullMarked
package io.locum.testapps.loopimbalance;

import org.jspecify.annotations.NullMarked;
