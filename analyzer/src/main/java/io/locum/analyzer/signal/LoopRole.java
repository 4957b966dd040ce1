package io.locum.analyzer.signal;

/** What a loop is for, which decides whom a long tick hurts. */
public enum LoopRole {
    /** Handlers run on it: a long tick delays everything else that is bound to this loop. */
    HANDLERS("handlers", "runs handlers"),
    /** It hands connections on, and handlers run elsewhere. */
    HANDS_ON("hands-on", "hands requests on"),
    ACCEPTOR("acceptor", "accepts connections"),
    /** Input and output of a client library, which keeps its own threads. */
    CLIENT("client", "a client's input and output"),
    /** Tasks queued for one thread, which may be as long as they like while none waits. */
    TASKS("tasks", "runs queued tasks"),
    /** Messages that any thread of its group can take. */
    ACTORS("actors", "runs actors"),
    /** Drawing and the user's input. */
    WINDOWS("windows", "draws and takes input"),
    /** It is there for work that blocks. */
    WORKER("worker", "may block"),
    /** A thread of the application's that fetches when it is ready for more. */
    FETCHER("fetcher", "fetches at its own pace");

    private final String id;
    private final String words;

    LoopRole(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** Its stable name. */
    public String id() {
        return id;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether a long tick is what this loop is there for, and hurts nobody. */
    public boolean mayBlock() {
        return this == WORKER || this == FETCHER;
    }

    /** Whether the application's own code is meant to run on it. */
    public boolean runsHandlers() {
        return switch (this) {
            case HANDLERS, TASKS, ACTORS, WINDOWS -> true;
            case HANDS_ON, ACCEPTOR, CLIENT, WORKER, FETCHER -> false;
        };
    }

    /** Whether each tick delays whatever arrives meanwhile: others may take it, or nothing need be waiting. */
    public boolean everyTickDelays() {
        return switch (this) {
            case HANDLERS, HANDS_ON, ACCEPTOR, CLIENT, WINDOWS -> true;
            case TASKS, ACTORS, WORKER, FETCHER -> false;
        };
    }
}
