package io.locum.heap.summary;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the objects of each class, package and loader take and keep alive.
 *
 * <p>What a class keeps alive is the sum over its instances that no other instance of it dominates. To find these, one
 * walks up the dominator tree from each. Walking up from all of many millions would cost more than the dominators
 * themselves, so each object of {@value #LARGE} bytes and more is looked at, and so many of the others, picked by a hash
 * of their numbers, that it is some {@value #WALKS} in all: of a small heap, each. No small object weighs enough to spoil
 * the estimate: for a class that one in ten objects belongs to it is within a percent.
 */
final class Tally {

    private static final long LARGE = 64 << 10;
    private static final int WALKS = 1 << 18;

    /** Higher up, in a list of millions of nodes, one walk a node would take time in the square of their number. */
    private static final int HIGHEST_WALK = 100;

    private final Heap heap;
    private final Dominators dominators;
    private final List<HeapClass> all;
    private final Sorting byClass;
    private final Sorting byPackage;
    private final Sorting byLoader;
    private final int logEvery;

    private Tally(Heap heap) {
        this.heap = heap;
        this.dominators = heap.dominators();
        this.all = heap.classes();
        LoaderNames loaderNames = new LoaderNames(heap);
        this.logEvery = 32 - Integer.numberOfLeadingZeros(heap.objects() / WALKS);
        this.byClass = new Sorting(all.size());
        this.byPackage = new Sorting(all.size());
        this.byLoader = new Sorting(all.size());
        for (HeapClass type : all) {
            String loader = loaderNames.of(type.loader());
            byClass.put(type.number(), Integer.toString(type.number()), use(type, type.name(), loader));
            byPackage.put(type.number(), packageOf(type.name()), use(type, packageOf(type.name()), ""));
            byLoader.put(type.number(), loader, use(type, loader, ""));
        }
    }

    static Tally of(Heap heap) {
        Tally tally = new Tally(heap);
        tally.walk();
        return tally;
    }

    List<Use> classes() {
        return byClass.largestFirst();
    }

    List<Use> packages() {
        return byPackage.largestFirst();
    }

    List<Use> loaders() {
        return byLoader.largestFirst();
    }

    private static Use use(HeapClass type, String name, String loader) {
        return new Use(name, loader, 1, type.instances(), type.shallow(), 0);
    }

    /** Of how many small objects one was looked at. */
    int every() {
        return 1 << logEvery;
    }

    private void walk() {
        int objects = heap.objects();
        for (int object = 0; object < objects; object++) {
            if (dominators.isReachable(object)) {
                long retained = dominators.retained(object);
                if (retained >= LARGE) {
                    count(object, retained);
                } else if (sampled(object)) {
                    count(object, retained << logEvery);
                }
            }
        }
    }

    /** Fibonacci hashing: objects that lie in a regular order in memory are still picked as if at random. */
    private boolean sampled(int object) {
        return logEvery == 0 || (object * 0x9E3779B9) >>> (32 - logEvery) == 0;
    }

    /** Adds the bytes to each sorting in which no object above this one is of the same sort. */
    private void count(int object, long bytes) {
        int above = dominators.of(object);
        int type = heap.classOf(object).number();
        boolean ofClass = true;
        boolean ofPackage = true;
        boolean ofLoader = true;
        for (int steps = 0; above >= 0 && steps < HIGHEST_WALK && (ofClass || ofPackage || ofLoader); steps++) {
            int other = heap.classOf(above).number();
            ofClass &= other != type;
            ofPackage &= !byPackage.same(type, other);
            ofLoader &= !byLoader.same(type, other);
            above = dominators.of(above);
        }
        byClass.add(type, ofClass ? bytes : 0);
        byPackage.add(type, ofPackage ? bytes : 0);
        byLoader.add(type, ofLoader ? bytes : 0);
    }

    /** Arrays count to their elements' package, those of primitives to none. */
    private static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? className.endsWith("[]") ? "arrays of primitives" : "no package" : className.substring(0, dot);
    }

    /** Classes put into sorts by a key, and a sum for each sort. */
    private static final class Sorting {

        private final int[] sorts;
        private final Map<String, Integer> keys = new HashMap<>();
        private final List<Use> uses = new ArrayList<>();
        private final long[] retained;

        Sorting(int classes) {
            sorts = new int[classes];
            retained = new long[classes];
        }

        void put(int type, String key, Use use) {
            int sort = keys.computeIfAbsent(key, added -> uses.size());
            sorts[type] = sort;
            if (sort == uses.size()) {
                uses.add(use);
            } else {
                uses.set(sort, uses.get(sort).plus(use));
            }
        }

        boolean same(int type, int other) {
            return sorts[type] == sorts[other];
        }

        void add(int type, long bytes) {
            retained[sorts[type]] += bytes;
        }

        /** A sort keeps at least itself alive, or nothing when it is unreachable; an estimate may fall short of that. */
        List<Use> largestFirst() {
            List<Use> result = new ArrayList<>();
            for (int sort = 0; sort < uses.size(); sort++) {
                Use use = uses.get(sort);
                if (use.instances() > 0) {
                    result.add(new Use(
                            use.name(), use.loader(), use.classes(), use.instances(), use.shallow(), retained[sort]));
                }
            }
            result.sort(Comparator.comparingLong(Use::shallow).reversed().thenComparing(Use::name));
            return result;
        }
    }
}
