package io.locum.heap.growth;

import io.locum.heap.accumulation.Accumulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the accumulations of several dumps by the places that hold them. */
public final class GrowthFinder {

    private GrowthFinder() {}

    /**
     * What has more entries or bytes in the last dump than in the first; most bytes more first.
     *
     * @param dumps the accumulations of each dump, oldest first; at least two
     */
    public static List<Grown> of(List<List<Accumulation>> dumps) {
        List<Map<String, Accumulation>> byKey =
                dumps.stream().map(GrowthFinder::byKey).toList();
        List<Grown> grown = new ArrayList<>();
        for (Accumulation now : dumps.get(dumps.size() - 1)) {
            Grown one = new Grown(
                    now,
                    byKey.stream().map(dump -> count(dump, now)).toList(),
                    byKey.stream().map(dump -> bytes(dump, now)).toList());
            if (one.moreEntries() > 0 || one.moreBytes() > 0) {
                grown.add(one);
            }
        }
        grown.sort(Comparator.comparingLong(Grown::moreBytes).reversed());
        return grown;
    }

    /** How many places of the earlier dumps are not in the last one. */
    public static int gone(List<List<Accumulation>> dumps) {
        Set<String> before = new HashSet<>();
        dumps.subList(0, dumps.size() - 1).forEach(dump -> dump.forEach(one -> before.add(one.key())));
        dumps.get(dumps.size() - 1).forEach(one -> before.remove(one.key()));
        return before.size();
    }

    private static Map<String, Accumulation> byKey(List<Accumulation> dump) {
        Map<String, Accumulation> byKey = new HashMap<>();
        dump.forEach(one -> byKey.putIfAbsent(one.key(), one));
        return byKey;
    }

    private static long count(Map<String, Accumulation> dump, Accumulation now) {
        Accumulation then = dump.get(now.key());
        return then == null ? 0 : then.entries().count();
    }

    private static long bytes(Map<String, Accumulation> dump, Accumulation now) {
        Accumulation then = dump.get(now.key());
        return then == null ? 0 : then.bytes();
    }
}
