package io.locum.heap.summary;

import io.locum.heap.summary.Dominated.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A box of the dominator tree while the tree is being folded. */
final class Box {

    /** Not the class of any object: of the whole, and of a rest. */
    static final int NO_CLASS = -1;

    private final int type;
    private final int depth;
    private final long retained;
    private final boolean estimated;
    private final int[] some;
    private final List<Box> inside = new ArrayList<>();
    private Sort sort;
    private long objects;
    private String className = "";
    private String name = "";

    /**
     * A new box.
     *
     * @param type the class's number
     * @param some its objects, or some of them
     */
    Box(Sort sort, int type, int depth, long objects, long retained, boolean estimated, int... some) {
        this.sort = sort;
        this.type = type;
        this.depth = depth;
        this.objects = objects;
        this.retained = retained;
        this.estimated = estimated;
        this.some = some;
    }

    Sort sort() {
        return sort;
    }

    int type() {
        return type;
    }

    int depth() {
        return depth;
    }

    long retained() {
        return retained;
    }

    long objects() {
        return objects;
    }

    boolean estimated() {
        return estimated;
    }

    /** Its objects, or some of them. */
    int[] some() {
        return some;
    }

    /** How many objects each of those known stands for. */
    double standsFor() {
        return (double) objects / some.length;
    }

    void call(String newClassName, String newName) {
        className = newClassName;
        name = newName;
    }

    /** It turned out to be the first of so many that keep one another alive. */
    void chain(long length) {
        sort = Sort.CHAIN;
        objects = length;
    }

    List<Box> inside() {
        return inside;
    }

    Dominated frozen() {
        return new Dominated(
                sort,
                className,
                name,
                objects,
                retained,
                estimated,
                inside.stream()
                        .sorted(Comparator.comparing((Box box) -> box.sort == Sort.REST)
                                .thenComparing(
                                        Comparator.comparingLong(Box::retained).reversed())
                                .thenComparing(box -> box.className))
                        .map(Box::frozen)
                        .toList());
    }
}
