package io.locum.analyzer.rule;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a problem rests on. Each piece names the signal it comes from and says in a label what it shows. */
public sealed interface Evidence {

    Signal<?> signal();

    String label();

    /** One figure. */
    record Measurement(Signal<?> signal, String label, Quantity value) implements Evidence {}

    /**
     * A stack that was seen.
     *
     * @param thread the thread it was seen on
     * @param share how much of what is explained this stack stands for, 0 to 1
     */
    record Stack(Signal<?> signal, String label, String thread, CallStack stack, double share) implements Evidence {}

    /** Stalls, in order of time. */
    record StallList(Signal<?> signal, String label, List<StallLine> stalls) implements Evidence {
        public StallList {
            stalls = List.copyOf(stalls);
        }

        /**
         * One stall.
         *
         * @param loop the loop's name
         * @param cause what most of it was spent on
         */
        public record StallLine(Instant start, Duration length, String loop, String cause) {}
    }

    /** Where time went: parts of a whole, largest first. */
    record Breakdown(Signal<?> signal, String label, List<Part> parts) implements Evidence {
        public Breakdown {
            parts = List.copyOf(parts);
        }

        /**
         * One part and its amount.
         *
         * @param what a cause's id, or words
         * @param detail what exactly; empty when no more is known
         */
        public record Part(String what, String detail, Quantity amount) {

            public Part(String what, Quantity amount) {
                this(what, "", amount);
            }
        }
    }

    /** Places in the code and their amounts, largest first. */
    record SiteTable(Signal<?> signal, String label, List<SiteLine> sites) implements Evidence {
        public SiteTable {
            sites = List.copyOf(sites);
        }

        /**
         * One place.
         *
         * @param site the user's frame, as {@code com.example.Chat.onOpen:42}
         * @param what what happens there: the class that is allocated, the monitor that is waited for
         */
        public record SiteLine(String site, String what, Quantity amount) {}
    }

    /** Threads that wait for one another; a deadlock when the last waits for the first. */
    record WaitChain(Signal<?> signal, String label, List<Wait> waits) implements Evidence {
        public WaitChain {
            waits = List.copyOf(waits);
        }

        /**
         * One thread's wait.
         *
         * @param lock what it waits for
         * @param owner the thread that holds it; empty when unknown
         */
        public record Wait(String thread, String lock, String owner, CallStack stack) {}
    }

    /** The way from a root of the heap to where things pile up, root first. */
    record ReferencePath(Signal<?> signal, String label, List<PathLine> steps) implements Evidence {
        public ReferencePath {
            steps = List.copyOf(steps);
        }

        /**
         * One object on the way.
         *
         * @param via how the one before holds it: {@code listeners}, {@code static CACHE}, {@code [17]}, {@code (value)};
         *     of the first, what sort of root it is, in words
         * @param className its class; of a class, its name
         * @param retained what would go with it
         * @param mark what part it plays
         * @param remark more about it, in words; may be empty
         */
        public record PathLine(String via, String className, Quantity retained, Mark mark, String remark) {}

        /** What part an object on the way plays. */
        public enum Mark {
            PASSED,
            /** Its field holds the accumulating collection: the place to change. */
            HOLDER,
            /** The collection in which things pile up. */
            ACCUMULATION,
            /** One of the entries. */
            ENTRY
        }
    }

    /** How counts and bytes of places changed from dump to dump, most growth first. */
    record GrowthTable(Signal<?> signal, String label, List<GrowthLine> lines) implements Evidence {
        public GrowthTable {
            lines = List.copyOf(lines);
        }

        /**
         * One place.
         *
         * @param place the field that holds it
         * @param what what piles up there
         * @param amounts in each dump, oldest first
         */
        public record GrowthLine(String place, String what, List<Quantity> amounts) {
            public GrowthLine {
                amounts = List.copyOf(amounts);
            }
        }
    }
}
