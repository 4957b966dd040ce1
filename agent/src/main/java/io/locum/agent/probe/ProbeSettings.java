package io.locum.agent.probe;

import java.time.Duration;

/**
 * What a probe needs to know of its session.
 *
 * @param threshold a tick at least this long is a stall
 * @param threads makes threads for those probes that need one
 */
public record ProbeSettings(Duration threshold, AgentThreads threads) {}
