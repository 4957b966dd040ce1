package io.locum.testapps.listenerleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayDeque;
import java.util.Deque;

/** Has a chart open for the visitors of the last minutes. */
public final class TidyMarket {

    private static final int VISITORS = 4_000;

    private static final int AT_A_TIME = 150;

    private static final Quotes QUOTES = new Quotes();

    private TidyMarket() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Deque<Chart> open = new ArrayDeque<>();
        Traffic.serve(Launch.of(args), VISITORS, visitor -> {
            open.add(new Chart(QUOTES));
            if (open.size() > AT_A_TIME) {
                open.remove().close();
            }
            QUOTES.tell(visitor);
        });
    }
}
