/**
 * Load for servers on this host, from one thread that never sleeps: a closed loop for throughput and CPU per request,
 * and an open loop at a constant rate for latencies.
 */
@NullMarked
package io.locum.bench.load;

import org.jspecify.annotations.NullMarked;
