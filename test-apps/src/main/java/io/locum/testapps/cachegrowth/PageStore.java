package io.locum.testapps.cachegrowth;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The pages that were rendered, by their address. */
final class PageStore {

    private final ConcurrentMap<String, Page> pages = new ConcurrentHashMap<>();

    Page page(int number) {
        return pages.computeIfAbsent("/page/" + number + "?lang=en", address -> Page.render(number));
    }
}
