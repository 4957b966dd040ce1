/** Runs the agent in JVMs of its own, joined to them as the shipped jar joins it. */
@NullMarked
package io.locum.agent.harness;

import org.jspecify.annotations.NullMarked;
