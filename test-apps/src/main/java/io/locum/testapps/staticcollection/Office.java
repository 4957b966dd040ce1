package io.locum.testapps.staticcollection;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Map;

/** Notes all that is done, for ever. */
public final class Office {

    private static final int DEEDS = 80_000;

    private Office() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), DEEDS, number -> {
            Audit.note("clerk " + number % 40, "signed " + number, Map.of("form", "F" + number, "pen", "blue"));
            if (Audit.latest(10).isEmpty()) {
                throw new IllegalStateException("nothing was noted");
            }
        });
    }
}
