package io.locum.bench.registration;

/**
 * How fast listeners come and go, and what else is done. An application that serves 100,000 visitors a second does something
 * for each; as fast as it can, one does hardly more than add and remove them.
 */
public enum Pace {
    STEADY("100,000 a second, told eight texts each", 100_000, 8),
    FULL("as fast as it can, told one", 0, 1),
    FUTURES("as fast as it can, an action that waits for a future instead", 0, 0);

    private final String label;
    private final long perSecond;
    private final int texts;

    Pace(String label, long perSecond, int texts) {
        this.label = label;
        this.perSecond = perSecond;
        this.texts = texts;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** So many pairs of adding and removing; 0: no limit. */
    long perSecond() {
        return perSecond;
    }

    /** What each listener is told before it is removed; 0: an action is added to a future, and the future completed. */
    int texts() {
        return texts;
    }
}
