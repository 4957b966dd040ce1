package io.locum.agent.probe;

/** Hears what is recorded of loops, as it is recorded. Calls come from the recorder, one at a time; they must be short. */
public interface LoopListener {
    /** Hears nothing. */
    LoopListener NONE = new LoopListener() {
        @Override
        public void recorded(LoopSecond second) {}

        @Override
        public void gone(long loopId) {}
    };

    /** A loop was reported; about once a second for each. */
    void recorded(LoopSecond second);

    /** A loop will not be reported any more. */
    void gone(long loopId);
}
