package io.locum.testapps.cachegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Renders pages and remembers the latest, as many as it wants to and no more. */
public final class LatestPages {

    private static final int PAGES = 25_000;

    private static final int BOUND = 10_000;

    private final Map<Integer, Page> pages = Collections.synchronizedMap(new Latest());

    private LatestPages() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        LatestPages latest = new LatestPages();
        Traffic.serve(Launch.of(args), PAGES, number -> latest.pages.computeIfAbsent(number, Page::render));
    }

    private static final class Latest extends LinkedHashMap<Integer, Page> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
            return size() > BOUND;
        }
    }
}
