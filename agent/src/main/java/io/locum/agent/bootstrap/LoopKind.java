package io.locum.agent.bootstrap;

/** What a loop waits on. The label is how recordings name it. */
public enum LoopKind {
    /** A selector of the JDK. */
    SELECTOR("selector"),
    /** Netty's native transport on Linux. */
    EPOLL("epoll"),
    /** Netty's io_uring transport. */
    IO_URING("io_uring"),
    /** Netty's native transport on BSD and macOS. */
    KQUEUE("kqueue"),
    /** A queue of tasks that one thread works off. */
    EXECUTOR("executor"),
    /** One worker thread of an actor system's dispatcher. */
    DISPATCHER("dispatcher"),
    /** The thread of a user interface. */
    UI("ui");

    /** Indexed by what hooks are told; {@code values()} would make a copy each time. */
    private static final LoopKind[] KINDS = values();

    private final String label;

    LoopKind(String label) {
        this.label = label;
    }

    static LoopKind of(int number) {
        return KINDS[number];
    }

    /** What hooks are told instead of the kind itself: bytecode has a constant for it. */
    @SuppressWarnings("EnumOrdinal") // never stored
    public int number() {
        return ordinal();
    }

    /** Its name in recordings. */
    public String label() {
        return label;
    }
}
