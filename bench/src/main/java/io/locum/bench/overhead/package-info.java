/** CPU per request of a server under a closed-loop load, with the agent and without. */
@NullMarked
package io.locum.bench.overhead;

import org.jspecify.annotations.NullMarked;
