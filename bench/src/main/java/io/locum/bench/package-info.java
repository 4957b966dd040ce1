/** Measures what the agent costs: CPU, latency, memory and the moment of joining, beside a control and other agents. */
@NullMarked
package io.locum.bench;

import org.jspecify.annotations.NullMarked;
