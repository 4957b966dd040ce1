package io.locum.heap.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Who refers to whom, one object behind the other in the order of their numbers, as variable-length numbers of seven bits
 * a byte, none of which is 0:
 *
 * <pre>
 * class + 1
 * of an array: length + 1
 * of a reference object: its referent, coded like an edge; itself means null
 * edges: target - object, zigzag-coded (0, -1, 1, -2 … become 0, 1, 2, 3 …), + 1
 * 0
 * </pre>
 *
 * <p>A byte of 0 is the end of an object and nothing else, so objects are skipped by looking for zeroes, eight bytes at a
 * time, from the anchor that every sixteenth object has. The edge to the object's class is not written; it follows from
 * the class. Some five bytes for an object of a Java heap. For any number of threads, each with {@link Edges} of its own.
 */
public final class Graph {

    static final int EVERY = 16;
    static final int WINDOW_BITS = 30;
    static final long WINDOW = 1L << WINDOW_BITS;

    /** So many objects share a base, to which the places of each are counted in a few bits. */
    static final int GROUP_BITS = 16;

    /** In place of a place: it is too far from its base, and the object is found by way of its anchor. */
    public static final int FAR = 0;

    /** Places are smaller. */
    public static final int PLACES = 1 << 29;

    /** More than an object's head or an edge, so that these lie within a window. */
    static final int OVERLAP = 64;

    final ByteBuffer[] windows;
    final long[] anchors;
    final long[] bases;
    final GraphFacts facts;
    private final int objects;

    Graph(ByteBuffer[] windows, long[] anchors, long[] bases, int objects, GraphFacts facts) {
        this.windows = windows;
        this.anchors = anchors;
        this.bases = bases;
        this.objects = objects;
        this.facts = facts;
        for (ByteBuffer window : windows) {
            window.order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    public int objects() {
        return objects;
    }

    /** How many objects are classes; theirs are the first numbers. */
    public int classObjects() {
        return facts.classObjects();
    }

    /** By class: the object that every instance refers to as its class, or -1. */
    public int[] classEdges() {
        return facts.classEdges().clone();
    }

    public Edges edges() {
        return new Edges(this);
    }

    static long code(long delta) {
        return (delta << 1 ^ delta >> 63) + 1;
    }

    static long decode(long code) {
        long zigzag = code - 1;
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
