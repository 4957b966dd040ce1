package io.locum.agent.probe;

/** The rates that hold now. Threads: any; reading is one volatile read. */
public final class Throttle {
    private volatile Rates rates = Rates.FULL;

    /** What holds now. */
    public Rates rates() {
        return rates;
    }

    /** Holds from the readers' next look on. */
    public void set(Rates changed) {
        rates = changed;
    }
}
