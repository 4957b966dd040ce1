package io.locum.testapps.staticcollection;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Notes what is done, knows the latest in a static queue, and has static tables that were loaded once. */
public final class RecentDeeds {

    private static final int DEEDS = 80_000;

    private static final int KNOWN = 1_000;

    private static final int FORMS = 3_000;

    private static final Deque<String> LATEST = new ArrayDeque<>();

    private static final Map<String, String> FORM_NAMES = new HashMap<>();

    private static final long[] COUNTS = new long[1 << 20];

    static {
        for (int form = 0; form < FORMS; form++) {
            FORM_NAMES.put("F" + form, "form number " + form);
        }
    }

    private RecentDeeds() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), DEEDS, number -> {
            COUNTS[number % COUNTS.length]++;
            LATEST.add(number + " " + FORM_NAMES.get("F" + number % FORMS));
            if (LATEST.size() > KNOWN) {
                LATEST.remove();
            }
        });
    }
}
