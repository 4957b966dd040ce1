package io.locum.agent.probe;

import java.time.Duration;

/**
 * What a probe needs to know of its session.
 *
 * @param threshold a tick at least this long is a stall
 * @param loops hears what is recorded of loops
 * @param beat calls probes that look at something many times a second
 * @param throttle how often to look; changes while the session runs
 * @param alert is raised when loops are held up, and then reports come more often
 */
public record ProbeSettings(Duration threshold, LoopListener loops, Beat beat, Throttle throttle, Alert alert) {}
