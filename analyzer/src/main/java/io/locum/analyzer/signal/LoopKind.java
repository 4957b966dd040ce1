package io.locum.analyzer.signal;

import java.util.Arrays;

/** What a loop waits on, as the agent tells it. */
public enum LoopKind {
    SELECTOR("selector", "JDK selector"),
    EPOLL("epoll", "epoll"),
    IO_URING("io_uring", "io_uring"),
    KQUEUE("kqueue", "kqueue"),
    /** A queue of tasks with one thread. */
    EXECUTOR("executor", "task queue"),
    /** One of several threads that take their work from the same place. */
    DISPATCHER("dispatcher", "shared dispatcher"),
    UI("ui", "user interface");

    private final String id;
    private final String words;

    LoopKind(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The kind of that name; a JDK selector, which is all that older recordings know, for any other. */
    public static LoopKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElse(SELECTOR);
    }

    /** Its stable name. */
    public String id() {
        return id;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What such a loop is for when nothing else is known of it. */
    LoopRole usualRole() {
        return switch (this) {
            case SELECTOR, EPOLL, IO_URING, KQUEUE -> LoopRole.HANDLERS;
            case EXECUTOR -> LoopRole.TASKS;
            case DISPATCHER -> LoopRole.ACTORS;
            case UI -> LoopRole.WINDOWS;
        };
    }
}
