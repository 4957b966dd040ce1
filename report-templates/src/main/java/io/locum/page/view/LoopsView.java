package io.locum.page.view;

import java.util.List;

/**
 * The event loops of a process, beside one another.
 *
 * @param remark what the reader should know of all of them
 * @param loops in the order to show
 * @param rest what was left out, as "and 120 more"; may be empty
 */
public record LoopsView(String remark, List<Loop> loops, String rest) {

    /**
     * One loop. Figures are as they are shown.
     *
     * @param kind who made it and what it waits on
     * @param role what it is for
     * @param percent its utilization, 0 to 100
     * @param stalls how many; empty when it had none
     */
    public record Loop(
            String name,
            String kind,
            String role,
            double percent,
            String utilization,
            String median,
            String p99,
            String longest,
            String stalls) {}

    public LoopsView {
        loops = List.copyOf(loops);
    }
}
