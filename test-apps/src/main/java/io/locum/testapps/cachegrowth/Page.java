package io.locum.testapps.cachegrowth;

import java.util.List;
import java.util.stream.IntStream;

/** A page that was rendered: its lines and when. */
record Page(List<String> lines, long at) {

    private static final int LINES = 12;

    /** Renders a page that no other looks like. */
    static Page render(int number) {
        return new Page(
                IntStream.range(0, LINES)
                        .mapToObj(line -> "line " + line + " of page " + number + ", and what else is on it")
                        .toList(),
                System.nanoTime());
    }
}
