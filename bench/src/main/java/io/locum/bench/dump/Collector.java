package io.locum.bench.dump;

import java.util.Locale;

/** The garbage collector of a JVM that is dumped. Dumps of the last two do not list objects by address. */
public enum Collector {
    SERIAL("-XX:+UseSerialGC"),
    PARALLEL("-XX:+UseParallelGC"),
    G1("-XX:+UseG1GC"),
    Z("-XX:+UseZGC"),
    SHENANDOAH("-XX:+UseShenandoahGC");

    private final String flag;

    Collector(String flag) {
        this.flag = flag;
    }

    /** The JVM's option for it. */
    String flag() {
        return flag;
    }

    /** Its name on a command line. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
