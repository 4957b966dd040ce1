/**
 * Tells "my code" from "this machine": every second what the hypervisor stole and what the cgroup's CPU limit took, and
 * whenever a thread that sleeps 20 ms at a time wakes 10 ms late or more. Costs about 0.05 % of a processor. Turned off
 * by {@code host=off}.
 */
@NullMarked
package io.locum.agent.probe.host;

import org.jspecify.annotations.NullMarked;
