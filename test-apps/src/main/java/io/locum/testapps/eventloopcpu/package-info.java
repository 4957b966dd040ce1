/** Delivery tours planned by brute force: on the Vert.x event loop, and on a worker. */
@NullMarked
package io.locum.testapps.eventloopcpu;

import org.jspecify.annotations.NullMarked;
