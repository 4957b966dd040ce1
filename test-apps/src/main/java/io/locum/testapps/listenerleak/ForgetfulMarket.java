package io.locum.testapps.listenerleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** Opens a chart for each visitor and closes none. */
public final class ForgetfulMarket {

    private static final int VISITORS = 4_000;

    private static final Quotes QUOTES = new Quotes();

    private ForgetfulMarket() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), VISITORS, visitor -> {
            Chart chart = new Chart(QUOTES);
            if (visitor < 0) {
                chart.close();
            }
            if (visitor % 100 == 0) {
                QUOTES.tell(visitor);
            }
        });
    }
}
