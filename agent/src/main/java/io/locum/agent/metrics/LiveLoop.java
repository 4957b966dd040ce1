package io.locum.agent.metrics;

/** One loop and what it does now. Threads: any may read, at the cost of one volatile read. */
public final class LiveLoop {
    private final long id;
    private final String kind;
    private final String name;
    private volatile LoopFigures figures = LoopFigures.NONE;

    /**
     * @param id a number of its own for each loop of a session
     * @param kind what sort of loop it is, as in {@code locum.EventLoop}
     * @param name of its thread when it was found, made distinct from those of all other loops that live
     */
    public LiveLoop(long id, String kind, String name) {
        this.id = id;
        this.kind = kind;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The latest figures. */
    public LoopFigures figures() {
        return figures;
    }

    /** Replaces them; for the one thread that makes them. */
    public void show(LoopFigures latest) {
        figures = latest;
    }
}
