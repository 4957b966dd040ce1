package io.locum.agent.bootstrap;

/** What an application opens or makes and has to give back: memory or descriptors outside the Java heap hang on it. */
public enum ResourceKind {
    /** {@link java.io.FileDescriptor}: streams of files, and of child processes. */
    DESCRIPTOR(0),
    /** {@link java.nio.channels.Channel} of the JDK's: sockets, files, pipes. */
    CHANNEL(1),
    /** What a {@link java.net.Socket} or {@link java.net.ServerSocket} is made of. */
    SOCKET(2),
    /** {@link java.nio.channels.Selector}. */
    SELECTOR(3),
    /** A direct {@link java.nio.ByteBuffer} with memory of its own. */
    DIRECT_BUFFER(4),
    DEFLATER(5),
    INFLATER(6);

    private static final ResourceKind[] ALL = values();

    private final int number;

    ResourceKind(int number) {
        this.number = number;
    }

    /** How hooks name it: its place among all. */
    public int number() {
        return number;
    }

    static int count() {
        return ALL.length;
    }

    static ResourceKind of(int number) {
        return ALL[number];
    }
}
