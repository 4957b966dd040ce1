package io.locum.heap.hprof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A dump's bytes, mapped into memory and read at any place. Values are big-endian. Reading beyond the end throws {@link
 * IndexOutOfBoundsException}; readers of records check lengths first. For any number of threads.
 */
public final class DumpBytes {

    /** A mapping may have 2 GB at most. Each of these begins at a multiple of 1 GB. */
    private static final int WINDOW_BITS = 30;

    private static final long WINDOW = 1L << WINDOW_BITS;

    /** Windows overlap by more than the longest value, so that none is cut in two. */
    private static final int OVERLAP = 16;

    private final ByteBuffer[] windows;
    private final long size;
    private final boolean wide;

    private DumpBytes(ByteBuffer[] windows, long size, boolean wide) {
        this.windows = windows;
        this.size = size;
        this.wide = wide;
    }

    /** Maps the whole file; its ids have 8 bytes until {@link #withIds} says otherwise. */
    public static DumpBytes map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer[] windows = new ByteBuffer[(int) ((size + WINDOW - 1) >>> WINDOW_BITS)];
            for (int i = 0; i < windows.length; i++) {
                long start = (long) i << WINDOW_BITS;
                windows[i] =
                        channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(size - start, WINDOW + OVERLAP));
            }
            return new DumpBytes(windows, size, true);
        }
    }

    /** The same bytes, with ids of 4 or 8 bytes. */
    DumpBytes withIds(int idBytes) {
        return new DumpBytes(windows, size, idBytes == 8);
    }

    public long size() {
        return size;
    }

    public int idBytes() {
        return wide ? 8 : 4;
    }

    /** Where in its window a place is. */
    static int within(long at) {
        return (int) (at & (WINDOW - 1));
    }

    /** A part of the file that holds this place, for who reads many values near one another. */
    ByteBuffer window(long at) {
        return windows[(int) (at >>> WINDOW_BITS)];
    }

    public int u1(long at) {
        return window(at).get(within(at)) & 0xff;
    }

    public int u2(long at) {
        return window(at).getShort(within(at)) & 0xffff;
    }

    public int i4(long at) {
        return window(at).getInt(within(at));
    }

    public long u4(long at) {
        return i4(at) & 0xffff_ffffL;
    }

    public long i8(long at) {
        return window(at).getLong(within(at));
    }

    public long id(long at) {
        return wide ? i8(at) : u4(at);
    }

    /** Copies bytes, across windows if need be. */
    public void copy(long at, byte[] into, int offset, int count) {
        int done = 0;
        while (done < count) {
            long from = at + done;
            int part = (int) Math.min(count - done, WINDOW - within(from));
            window(from).get(within(from), into, offset + done, part);
            done += part;
        }
    }
}
