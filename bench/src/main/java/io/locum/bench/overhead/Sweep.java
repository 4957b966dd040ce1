package io.locum.bench.overhead;

import io.locum.bench.subject.LoadedServer;
import io.locum.bench.subject.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All variants of a server measured twice, there and back: a drift of the machine hits each of them alike (ABBA). */
final class Sweep {

    private Sweep() {}

    /**
     * Visits each variant twice, and sums up its two visits.
     *
     * @param number of this sweep: each begins with another variant, so that none always comes after the same one
     */
    static Map<Variant, Visit> over(Map<Variant, LoadedServer> servers, int number, double perSecond, Duration window) {
        Map<Variant, Visit> visits = new EnumMap<>(Variant.class);
        List<Variant> there = order(List.copyOf(servers.keySet()), number);
        List<Variant> back = new ArrayList<>(there);
        Collections.reverse(back);
        for (List<Variant> way : List.of(there, back)) {
            for (Variant variant : way) {
                LoadedServer server = Objects.requireNonNull(servers.get(variant));
                visits.merge(variant, Visit.to(server, perSecond, window), Visit::plus);
            }
        }
        return visits;
    }

    static List<Variant> order(List<Variant> variants, int number) {
        List<Variant> order = new ArrayList<>(variants);
        Collections.rotate(order, -number);
        return order;
    }
}
