package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import java.util.List;

/**
 * Threads that wait for one another for ever.
 *
 * @param cycles each of at least two threads; empty when somebody looked and found none
 */
public record Deadlocks(List<Cycle> cycles) {

    public static final Signal<Deadlocks> SIGNAL =
            new Signal<>(Deadlocks.class, "deadlocks", "locum.Deadlock (Locum's agent) or jdk.ThreadDump");

    public Deadlocks {
        cycles = List.copyOf(cycles);
    }

    /** One cycle; each thread waits for a lock that the next one holds. */
    public record Cycle(List<Member> members) {
        public Cycle {
            members = List.copyOf(members);
        }
    }

    /**
     * A thread in a cycle.
     *
     * @param lock what it waits for
     * @param owner the thread that holds that
     */
    public record Member(String thread, String lock, String owner, CallStack stack) {}
}
