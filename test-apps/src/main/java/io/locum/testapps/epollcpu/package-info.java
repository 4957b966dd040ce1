/** A sign-in on Netty's native transport that hashes passwords: on the event loop, and on a pool of threads. */
@NullMarked
package io.locum.testapps.epollcpu;

import org.jspecify.annotations.NullMarked;
