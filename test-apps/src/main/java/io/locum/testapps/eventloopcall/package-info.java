/** A web shop on Netty that asks a remote warehouse for stock: waiting on the event loop, and without. */
@NullMarked
package io.locum.testapps.eventloopcall;

import org.jspecify.annotations.NullMarked;
