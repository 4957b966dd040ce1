package io.locum.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file of any size forwards by way of mapped windows of a gigabyte. For one thread. */
final class MappedDump {

    private static final long WINDOW = 1L << 30;

    /** What is read at once is shorter than this, so it never runs over the end of a window. */
    private static final int MARGIN = 64;

    private final FileChannel channel;
    private final long size;
    private long start;
    private ByteBuffer window;

    MappedDump(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
        window = map(0);
    }

    long size() {
        return size;
    }

    long position() {
        return start + window.position();
    }

    int u1() throws IOException {
        return near().get() & 0xFF;
    }

    int u2() throws IOException {
        return near().getShort() & 0xFFFF;
    }

    int u4() throws IOException {
        return near().getInt();
    }

    void skip(long bytes) throws IOException {
        if (bytes <= window.remaining()) {
            window.position(window.position() + (int) bytes);
        } else {
            move(position() + bytes);
        }
    }

    private ByteBuffer near() throws IOException {
        if (window.remaining() < MARGIN && start + window.limit() < size) {
            move(position());
        }
        return window;
    }

    private void move(long position) throws IOException {
        window = map(position);
        start = position;
    }

    private ByteBuffer map(long position) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, position, Math.min(WINDOW, size - position));
    }
}
