package io.locum.analyzer.recording;

/**
 * A part of the agent that did not record.
 *
 * @param what its name, as {@code async-profiler}
 * @param why the reason, in the agent's words
 */
public record SwitchedOff(String what, String why) {}
