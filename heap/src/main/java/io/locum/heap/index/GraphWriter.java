package io.locum.heap.index;

import io.locum.heap.Heap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Writes the graph as {@link Graph} describes it, object by object in the order of their numbers. Stays in memory while
 * it is small, then goes to a file.
 */
final class GraphWriter {

    private static final int LARGEST_IN_MEMORY = 1 << 22;

    /** More than one object's head takes, or one edge. */
    private static final int RESERVE = 32;

    private final Workspace workspace;
    private final long[] anchors;
    private final long[] bases;
    private byte[] buffer = new byte[1 << 16];
    private int used;
    private long flushed;
    private FileChannel[] file = new FileChannel[0];
    private int object = -1;

    GraphWriter(int objects, Workspace workspace) {
        this.workspace = workspace;
        this.anchors = new long[objects / Graph.EVERY + 1];
        this.bases = new long[(objects >>> Graph.GROUP_BITS) + 1];
    }

    /** Begins the next object; answers its place, for {@link Edges#at}, or {@link Graph#FAR}. */
    int begin(int classNumber) {
        room();
        object++;
        long position = flushed + used;
        if (object % Graph.EVERY == 0) {
            anchors[object / Graph.EVERY] = position;
            if ((object & (1 << Graph.GROUP_BITS) - 1) == 0) {
                bases[object >>> Graph.GROUP_BITS] = position;
            }
        }
        number(classNumber + 1L);
        long place = 1 + position - bases[object >>> Graph.GROUP_BITS];
        return place < Graph.PLACES ? (int) place : Graph.FAR;
    }

    /** The length, right behind the head of an array. */
    void length(int length) {
        number(length + 1L);
    }

    /** What the object holds less than strongly, or {@link Heap#NONE}; right behind its head. */
    void referent(int target) {
        number(Graph.code(target == Heap.NONE ? 0 : target - (long) object));
    }

    /** The object that was begun last. */
    int object() {
        return object;
    }

    void edge(int target) {
        room();
        number(Graph.code(target - (long) object));
    }

    void end() {
        buffer[used++] = 0;
    }

    private void number(long value) {
        long left = value;
        while (left > 0x7f) {
            buffer[used++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        buffer[used++] = (byte) left;
    }

    private void room() {
        if (used + RESERVE > buffer.length) {
            if (buffer.length < LARGEST_IN_MEMORY) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            } else {
                flush();
            }
        }
    }

    private void flush() {
        try {
            if (file.length == 0) {
                file = new FileChannel[] {workspace.file("graph")};
            }
            ByteBuffer out = ByteBuffer.wrap(buffer, 0, used);
            while (out.hasRemaining()) {
                file[0].write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the graph of the heap cannot be written", e);
        }
        flushed += used;
        used = 0;
    }

    /** The finished graph. */
    Graph finish(GraphFacts facts) {
        // Readers take eight bytes at a time.
        Arrays.fill(buffer, used, Math.min(buffer.length, used + 8), (byte) 0);
        used += 8;
        if (used > buffer.length) {
            buffer = Arrays.copyOf(buffer, used);
        }
        try {
            if (file.length == 0) {
                ByteBuffer copy = ByteBuffer.allocateDirect(used);
                copy.put(buffer, 0, used);
                return new Graph(new ByteBuffer[] {copy}, anchors, bases, object + 1, facts);
            }
            flush();
            return new Graph(windows(), anchors, bases, object + 1, facts);
        } catch (IOException e) {
            throw new UncheckedIOException("the graph of the heap cannot be read back", e);
        }
    }

    private ByteBuffer[] windows() throws IOException {
        ByteBuffer[] windows = new ByteBuffer[(int) (flushed >>> Graph.WINDOW_BITS) + 1];
        for (int i = 0; i < windows.length; i++) {
            long start = (long) i << Graph.WINDOW_BITS;
            long length = Math.min(flushed - start, Graph.WINDOW + Graph.OVERLAP);
            windows[i] = file[0].map(FileChannel.MapMode.READ_WRITE, start, length);
        }
        return windows;
    }
}
