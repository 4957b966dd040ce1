package io.locum.analyzer.report.heap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.BetweenDumps;
import io.locum.analyzer.signal.heap.HeapAnatomy;
import io.locum.analyzer.signal.heap.Wasted;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.growth.Grown;
import io.locum.heap.summary.Dominated;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.ThreadUse;
import io.locum.heap.summary.Use;
import java.util.List;
import java.util.Locale;

/** A dump in JSON. Sizes are in bytes. */
public final class HeapJson {

    private static final int MOST_THREADS = 200;

    private HeapJson() {}

    /** Whether these are the facts of a dump. */
    public static boolean knows(Facts facts) {
        return facts.has(HeapAnatomy.SIGNAL);
    }

    /** Fills a node with what is known of the dump. */
    public static void write(Facts facts, ObjectNode node) {
        HeapAnatomy anatomy = facts.get(HeapAnatomy.SIGNAL);
        HeapSummary heap = anatomy.now();
        dump(heap, node);
        heap.info().incomplete().ifPresent(why -> node.put("incomplete", why));
        node.put("idBytes", heap.info().idBytes())
                .put("compressedReferences", heap.info().compressedReferences())
                .put("roots", heap.roots());
        ObjectNode only = node.putObject("onlyReachableBy");
        for (Strength strength : Strength.values()) {
            if (strength != Strength.STRONG) {
                only.put(strength.name().toLowerCase(Locale.ROOT), heap.onlyBy(strength));
            }
        }
        ArrayNode earlier = node.putArray("earlier");
        anatomy.earlier().forEach(before -> dump(before, earlier.addObject()));
        facts.find(BetweenDumps.SIGNAL).ifPresent(between -> grown(between, node.putArray("grown")));
        uses(heap.classes(), node.putArray("classes"));
        uses(heap.packages(), node.putArray("packages"));
        uses(heap.loaders(), node.putArray("loaders"));
        threads(heap.threads(), node.putArray("threads"));
        facts.find(Wasted.SIGNAL).ifPresent(wasted -> WasteJson.write(wasted.waste(), node.putObject("waste")));
        tree(heap.tree(), node.putObject("dominatorTree"));
    }

    private static void dump(HeapSummary heap, ObjectNode node) {
        node.put("file", HeapViews.file(heap.info()))
                .put("time", heap.info().time().toString())
                .put("fileBytes", heap.info().fileBytes())
                .put("objects", heap.objects())
                .put("bytes", heap.bytes())
                .put("liveBytes", heap.reachable());
    }

    private static void uses(List<Use> uses, ArrayNode array) {
        uses.stream().limit(UsesViews.MOST_LINES).forEach(use -> {
            ObjectNode node = array.addObject().put("name", use.name());
            if (!use.loader().isEmpty()) {
                node.put("loader", use.loader());
            }
            node.put("instances", use.instances()).put("shallow", use.shallow()).put("retained", use.retained());
        });
    }

    private static void threads(List<ThreadUse> threads, ArrayNode array) {
        threads.stream().limit(MOST_THREADS).forEach(thread -> {
            ObjectNode node = array.addObject()
                    .put("name", thread.name())
                    .put("retained", thread.retained())
                    .put("locals", thread.locals());
            ArrayNode stack = node.putArray("stack");
            thread.stack()
                    .forEach(use -> stack.add(use.frame().className() + "."
                            + use.frame().method()
                            + (use.frame().line() > 0 ? ":" + use.frame().line() : "")));
        });
    }

    private static void grown(BetweenDumps between, ArrayNode array) {
        for (Grown grown : between.grown()) {
            ObjectNode node = array.addObject()
                    .put("place", Places.of(grown.now()))
                    .put("key", grown.now().key())
                    .put("entries", grown.now().entries().type());
            ArrayNode counts = node.putArray("counts");
            grown.counts().forEach(counts::add);
            ArrayNode bytes = node.putArray("bytes");
            grown.bytes().forEach(bytes::add);
        }
    }

    private static void tree(Dominated box, ObjectNode node) {
        node.put("sort", box.sort().name().toLowerCase(Locale.ROOT));
        if (!box.className().isEmpty()) {
            node.put("class", box.className());
        }
        if (!box.name().isEmpty()) {
            node.put("name", box.name());
        }
        node.put("objects", box.objects()).put("retained", box.retained());
        if (box.estimated()) {
            node.put("estimated", true);
        }
        if (!box.inside().isEmpty()) {
            ArrayNode inside = node.putArray("inside");
            box.inside().forEach(inner -> tree(inner, inside.addObject()));
        }
    }
}
