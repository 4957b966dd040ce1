package io.locum.testapps.cachegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Map;

/** Renders pages and remembers each, two objects deep, in a site of several. */
public final class Magazine {

    private static final int PAGES = 25_000;

    private final Map<String, PageStore> sites = Map.of("news", new PageStore(), "sport", new PageStore());

    private Magazine() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Magazine magazine = new Magazine();
        Traffic.serve(Launch.of(args), PAGES, magazine::show);
    }

    private void show(int number) {
        PageStore site = sites.getOrDefault(number % 10 == 0 ? "sport" : "news", new PageStore());
        if (site.page(number).lines().isEmpty()) {
            throw new IllegalStateException("an empty page");
        }
    }
}
