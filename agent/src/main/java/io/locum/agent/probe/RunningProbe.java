package io.locum.agent.probe;

import io.locum.agent.install.HookFinder;
import io.locum.agent.install.Installation;

/** A probe at work. Calls come from the session's thread, one at a time. */
public interface RunningProbe {
    /** Of a probe whose hooks are all there is to it. */
    RunningProbe HOOKS_ONLY = new RunningProbe() {
        @Override
        public void report() {}

        @Override
        public void reportUnfinished() {}

        @Override
        public void stop() {}
    };

    /** Looks for methods to hook in the app's classes, beside those of {@link Probe#hookPoints}; asked once, at first. */
    default HookFinder hookFinder() {
        return HookFinder.NOTHING;
    }

    /** The hooks are in; called once, if there are any, before events are kept. */
    default void installed(Installation hooks) {}

    /**
     * Events are kept from now on; called once, before the first report. At a JVM's start that is a good while after
     * {@link Probe#start}: what costs CPU to set up and is not needed by the hooks belongs here.
     */
    default void eventsAreRecorded() {}

    /** Writes what was seen since the last call; called about once a second. */
    void report();

    /** Writes what has not ended yet; called once, while the hooks are still in. */
    void reportUnfinished();

    /** Takes out everything that {@link Probe#start} set up. */
    void stop();
}
