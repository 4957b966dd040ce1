package io.locum.evaluation.delay;

import java.util.List;

/**
 * What an outside thread wrote down about the tasks that it gave to a loop.
 *
 * @param wakeUps how late the outside thread itself woke to give each: what the machine takes to wake a thread
 * @param delays how much later than given each started
 */
record ArrivalLog(Delays wakeUps, Delays delays) {

    /** Reads the lines {@code arrival <late> <delay>}; there must be at least one. */
    static ArrivalLog of(List<String> lines) {
        return new ArrivalLog(column(1, lines), column(2, lines));
    }

    private static Delays column(int number, List<String> lines) {
        return Delays.of(lines.stream()
                .filter(line -> line.startsWith("arrival "))
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[number]))
                .toArray());
    }
}
