/** What agents cost servers under load: CPU per request, latency and memory, against the same server without one. */
@NullMarked
package io.locum.bench.overhead;

import org.jspecify.annotations.NullMarked;
