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

    private static final long CHUNK_BYTES = 4L * IntArray.CHUNK;
    private static final long REGION_BYTES = 4L << IntArray.REGION_BITS;

    private final Path parent;
    private final Deque<FileChannel> open = new ArrayDeque<>();
    private final Deque<Path> files = new ArrayDeque<>();
    private Path folder = Path.of("");
    private boolean made;
    private FileChannel[] regionFile = new FileChannel[0];
    private long mapped;
    private long granted;
    private final long budget;
    private int counter;

    /** A workspace whose arrays may take a share of the largest Java heap. */
    public Workspace(Path parent) {
        this(parent, (long) (Runtime.getRuntime().maxMemory() * SHARE));
    }

    /**
     * A workspace whose arrays may take so many bytes of the Java heap.
     *
     * @param parent where its folder is made once it is needed
     */
    public Workspace(Path parent, long budget) {
        this.parent = parent;
        this.budget = budget;
    }

    /** An array of so many zeroes. */
    public IntArray ints(int length) {
        IntArray array = new IntArray(this);
        array.resize(length);
        return array;
    }

    /** An array that grows. */
    public IntArray list() {
        return new IntArray(this);
    }

    /** A piece of an array, or {@link IntArray#IN_FILE} when the Java heap has given its share. */
    synchronized int[] chunk() {
        if (granted >= budget) {
            return IntArray.IN_FILE;
        }
        granted += CHUNK_BYTES;
        return new int[IntArray.CHUNK];
    }

    /** Takes a piece back. */
    synchronized void release(int[] chunk) {
        granted -= chunk == IntArray.IN_FILE ? 0 : CHUNK_BYTES;
    }

    /** A piece of a mapped file. */
    synchronized ByteBuffer region() {
        try {
            if (regionFile.length == 0) {
                regionFile = new FileChannel[] {file("arrays")};
            }
            require(REGION_BYTES);
            ByteBuffer region = regionFile[0].map(FileChannel.MapMode.READ_WRITE, mapped, REGION_BYTES);
            mapped += REGION_BYTES;
            return region.order(ByteOrder.nativeOrder());
        } catch (IOException e) {
            throw new UncheckedIOException("an index does not fit into " + parent, e);
        }
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
