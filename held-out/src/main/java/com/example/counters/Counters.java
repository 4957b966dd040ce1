package com.example.counters;

import com.example.life.Days;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts visits by address; with an argument, by the page alone. */
public final class Counters {

    private static final int VISITS = 120_000;

    private static final int PAGES = 40;

    private static final ConcurrentMap<String, LongAdder> VISITED = new ConcurrentHashMap<>();

    private Counters() {}

    /** Opens the site. */
    public static void main(String[] args) throws Exception {
        boolean byPage = args.length > 0;
        Days.pass(VISITS, number -> {
            String page = "/pages/" + number % PAGES;
            String address = byPage ? page : page + "?visitor=" + number + "&from=somewhere";
            VISITED.computeIfAbsent(address, unused -> new LongAdder()).increment();
        });
    }
}
