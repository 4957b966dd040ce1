package io.locum.agent.metrics;

import java.util.List;

/**
 * Shows live figures in one place. Calls come from one thread of the agent, never from a hook; they may enter the app's
 * code. Whatever is thrown turns the exporter off.
 */
public interface Exporter {
    /**
     * Shows these loops and no others, where there is somebody to show them to; called about once a second.
     *
     * @param loops the same list as before unless a loop came or went
     * @return whether they are shown anywhere
     */
    boolean show(List<LiveLoop> loops) throws Exception;

    /** Takes everything out again; also called after a failure. */
    void close() throws Exception;
}
