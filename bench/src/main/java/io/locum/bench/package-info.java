/** Measures what the agent costs: CPU per request and CPU at start-up, always beside a control without it. */
@NullMarked
package io.locum.bench;

import org.jspecify.annotations.NullMarked;
