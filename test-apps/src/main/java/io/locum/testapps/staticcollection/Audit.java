package io.locum.testapps.staticcollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that anybody has ever done. */
final class Audit {

    private static final List<Deed> DEEDS = new ArrayList<>();

    private Audit() {}

    static void note(String who, String what, Map<String, String> details) {
        DEEDS.add(new Deed(Instant.now(), who, what, details));
    }

    /** The latest, newest last. */
    static List<Deed> latest(int count) {
        return DEEDS.subList(Math.max(0, DEEDS.size() - count), DEEDS.size());
    }

    /** What somebody did. */
    record Deed(Instant at, String who, String what, Map<String, String> details) {}
}
