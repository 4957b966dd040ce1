package io.locum.heap.index;

import io.locum.heap.Heap;
import java.nio.ByteBuffer;

/** Stands on an object of a {@link Graph} and goes through what it refers to. For one thread. */
public final class Edges {

    private static final long LOW = 0x7f7f_7f7f_7f7f_7f7fL;

    private final Graph graph;
    private final boolean[] arrays;
    private final ReferenceKind[] kinds;
    private final int classObjects;
    private ByteBuffer window;
    private long base;
    private int at;
    private int object;
    private int classNumber;
    private int length;
    private int referent;

    Edges(Graph graph) {
        this.graph = graph;
        this.arrays = graph.facts.arrays();
        this.kinds = graph.facts.kinds();
        this.classObjects = graph.classObjects();
        this.window = graph.windows[0];
    }

    /** Stands before the object's first edge; its class is known from now on. */
    public Edges of(int wanted) {
        turnTo(graph.anchors[wanted / Graph.EVERY]);
        skip(wanted % Graph.EVERY);
        object = wanted;
        head();
        return this;
    }

    /** The same, of an object whose place in the graph is known and not {@link Graph#FAR}. */
    public void at(int wanted, int place) {
        turnTo(graph.bases[wanted >>> Graph.GROUP_BITS] + place - 1);
        object = wanted;
        head();
    }

    /** Goes on to the next object, once all edges of this one have been seen. */
    public void following() {
        if (at >= Graph.WINDOW) {
            turnTo(base + at);
        }
        object++;
        head();
    }

    /** Skips whole objects: as many zeroes as there are. */
    private void skip(int objects) {
        int left = objects;
        while (left > 0) {
            if (at >= Graph.WINDOW) {
                turnTo(base + at);
            }
            long eight = window.getLong(at);
            long zeroes = ~((eight & LOW) + LOW | eight | LOW);
            int count = Long.bitCount(zeroes);
            if (count < left) {
                left -= count;
                at += 8;
            } else {
                for (; left > 1; left--) {
                    zeroes &= zeroes - 1;
                }
                at += (Long.numberOfTrailingZeros(zeroes) >>> 3) + 1;
                return;
            }
        }
    }

    private void turnTo(long position) {
        int number = (int) (position >>> Graph.WINDOW_BITS);
        window = graph.windows[number];
        base = (long) number << Graph.WINDOW_BITS;
        at = (int) (position & (Graph.WINDOW - 1));
    }

    private void head() {
        classNumber = (int) (number() - 1);
        if (arrays[classNumber]) {
            length = (int) (number() - 1);
        }
        if (kinds[classNumber] != ReferenceKind.STRONG && object >= classObjects) {
            referent = (int) (object + Graph.decode(number()));
        } else {
            referent = object;
        }
    }

    private long number() {
        int first = window.get(at++);
        if (first >= 0) {
            return first;
        }
        return longer(first & 0x7f);
    }

    private long longer(int low) {
        long value = low;
        for (int shift = 7; ; shift += 7) {
            int next = window.get(at++);
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int object() {
        return object;
    }

    public int classNumber() {
        return classNumber;
    }

    /** Of an array: how many elements it has. */
    public int length() {
        return length;
    }

    /** Of a reference object: what it refers to, but does not hold; or {@link Heap#NONE}. */
    public int referent() {
        return referent == object ? Heap.NONE : referent;
    }

    /** How it holds its referent; of what is no reference object, {@link ReferenceKind#STRONG}. */
    public ReferenceKind kind() {
        return object < classObjects ? ReferenceKind.STRONG : kinds[classNumber];
    }

    /** The object's own size in bytes. */
    public long shallow() {
        if (object < classObjects) {
            return graph.facts.classBytes()[object];
        }
        return arrays[classNumber]
                ? graph.facts.layout().array(graph.facts.elementBytes()[classNumber], length)
                : graph.facts.instanceBytes()[classNumber];
    }

    /** The object that this one refers to as its class, or {@link Heap#NONE}. */
    public int classEdge() {
        return object < classObjects ? Heap.NONE : graph.facts.classEdges()[classNumber];
    }

    /** The next object that this one holds, or {@link Heap#NONE}. That of its class is not among them. */
    public int next() {
        if (at >= Graph.WINDOW) {
            turnTo(base + at);
        }
        long code = number();
        return code == 0 ? Heap.NONE : (int) (object + Graph.decode(code));
    }

    /** Where it stands, to come back to. */
    public long position() {
        return base + at;
    }

    /** Comes back to where it stood on this object. Of the class nothing is known then. */
    public void resume(int back, long position) {
        turnTo(position);
        object = back;
    }
}
