package io.locum.bench.registration;

/** How fast listeners come and go. */
public enum Pace {
    STEADY("100,000 a second", 100_000),
    FULL("as fast as it can", 0);

    private final String label;
    private final long perSecond;

    Pace(String label, long perSecond) {
        this.label = label;
        this.perSecond = perSecond;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** So many pairs of adding and removing; 0: no limit. */
    long perSecond() {
        return perSecond;
    }
}
