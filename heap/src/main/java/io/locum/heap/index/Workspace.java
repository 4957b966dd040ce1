package io.locum.heap.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Where what grows with the number of objects is kept: on the Java heap while a part of it lasts, then in files of a
 * folder of its own, which only the owner can read and which {@link #close()} deletes. For any number of threads.
 */
public final class Workspace implements Closeable {

    /** The share of the largest Java heap that arrays may take; the rest is for what is small, and for the user. */
    private static final double SHARE = 0.55;

    /** Less than this is never worth a file. */
    private static final long SMALL = 1 << 16;

    private final Path parent;
    private final Deque<FileChannel> open = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();
    private Path folder = Path.of("");
    private boolean made;
    private long onHeap;
    private long budget = (long) (Runtime.getRuntime().maxMemory() * SHARE);
    private int counter;

    public Workspace(Path parent) {
        this.parent = parent;
    }

    /** Charges what was put on the Java heap without being asked for here. */
    public synchronized void charge(long bytes) {
        budget -= bytes;
    }

    /** An array of zeroes. */
    public synchronized IntStore ints(int length) {
        long bytes = 4L * length;
        if (bytes <= SMALL || onHeap + bytes <= budget) {
            onHeap += bytes;
            return new HeapInts(length);
        }
        try {
            return mapped(length);
        } catch (IOException e) {
            throw new UncheckedIOException("no index of " + bytes + " bytes in " + parent, e);
        }
    }

    /** Says that an array is no longer used. */
    public synchronized void release(IntStore ints) {
        if (ints instanceof HeapInts) {
            onHeap -= 4L * ints.length();
        }
    }

    private IntStore mapped(int length) throws IOException {
        FileChannel file = file("ints");
        int chunk = 1 << MappedInts.CHUNK_BITS;
        ByteBuffer[] chunks = new ByteBuffer[(int) ((length + (long) chunk - 1) >>> MappedInts.CHUNK_BITS)];
        require(4L * length);
        for (int i = 0; i < chunks.length; i++) {
            int here = Math.min(chunk, length - i * chunk);
            chunks[i] = file.map(FileChannel.MapMode.READ_WRITE, 4L * i * chunk, 4L * here)
                    .order(ByteOrder.nativeOrder());
        }
        return new MappedInts(chunks, length);
    }

    /** Writing to a mapped file when the disk is full would end the JVM, so space is asked for first. */
    private void require(long bytes) throws IOException {
        long usable = Files.getFileStore(folder()).getUsableSpace();
        if (usable < bytes) {
            throw new IOException("only " + usable + " bytes are free in " + parent + ", " + bytes + " are needed");
        }
    }

    /** A new file to write and read, gone when this is closed. */
    synchronized FileChannel file(String name) throws IOException {
        Path path = path(name);
        FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                owners());
        open.add(channel);
        return channel;
    }

    /** A name for a new file, gone when this is closed. */
    synchronized Path path(String name) throws IOException {
        Path path = folder().resolve(name + "-" + counter++);
        files.add(path);
        return path;
    }

    /** What makes a file its owner's alone, where the system knows owners. */
    FileAttribute<?>[] owners() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** {@code createTempDirectory} makes folders for the owner alone. */
    private Path folder() throws IOException {
        if (!made) {
            Files.createDirectories(parent);
            folder = Files.createTempDirectory(parent, "locum-heap-");
            made = true;
        }
        return folder;
    }

    @Override
    public synchronized void close() throws IOException {
        while (!open.isEmpty()) {
            open.removeFirst().close();
        }
        while (!files.isEmpty()) {
            Files.deleteIfExists(files.removeFirst());
        }
        if (made) {
            Files.deleteIfExists(folder);
            made = false;
        }
    }
}
