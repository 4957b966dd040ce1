package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationTable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A place where listeners of one type are added: the methods of one class that add them, and those that take them back,
 * of the same class or of the handles that are returned. Threads: any.
 */
final class Source {
    private static final int UNKNOWN = -1;

    private final long id;
    private final String className;
    private final String adding;
    private final String handleType;
    private final String remover;
    private final List<Integer> adds = new CopyOnWriteArrayList<>();
    private final List<Integer> removes = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile String removing;

    /** What was reported last; for one thread. */
    private long reported;

    private enum State {
        /** It returns something, and nobody has looked what. */
        PENDING,
        /** What it returns takes nothing back. */
        NONE,
        /** Calls of what takes back are counted. */
        COUNTED,
        /** They are not. */
        UNCOUNTED
    }

    private Source(
            long id, String className, String adding, String remover, String removing, String handleType, State state) {
        this.id = id;
        this.className = className;
        this.adding = adding;
        this.remover = remover;
        this.removing = removing;
        this.handleType = handleType;
        this.state = state;
    }

    /**
     * A pair of methods.
     *
     * @param id a number of its own
     * @param className binary name of the class that declares them
     */
    static Source ofPair(long id, String className, String adding, String removing) {
        return new Source(id, className, adding, className, removing, "", State.COUNTED);
    }

    /** A place of the JDK. */
    static Source known(long id, JdkSource place) {
        return new Source(
                id,
                place.emitter(),
                place.adding(),
                place.remover(),
                place.removing(),
                "",
                place.counted() ? State.COUNTED : State.UNCOUNTED);
    }

    /**
     * A method that returns what may take back.
     *
     * @param handleType internal name of what it returns
     */
    static Source withHandle(long id, String className, String adding, String handleType) {
        return new Source(id, className, adding, handleType.replace('/', '.'), "", handleType, State.PENDING);
    }

    long id() {
        return id;
    }

    String adding() {
        return adding;
    }

    String removing() {
        return removing;
    }

    /** Internal name of what is returned; empty for a pair. */
    String handleType() {
        return handleType;
    }

    /** The numbers of the methods that add. */
    List<Integer> adds() {
        return adds;
    }

    /** The numbers of the methods that take back. */
    List<Integer> removes() {
        return removes;
    }

    /** Whether nobody knows yet if it registers anything. */
    boolean isPending() {
        return state == State.PENDING;
    }

    /** Whether it registers listeners. */
    boolean isEmitter() {
        return state == State.COUNTED || state == State.UNCOUNTED;
    }

    /** What it returns takes back by that method. */
    void judged(String method, boolean counted) {
        removing = method;
        state = counted ? State.COUNTED : State.UNCOUNTED;
    }

    void judgedToBeNone() {
        state = State.NONE;
    }

    /** How often listeners were added. */
    long added(RegistrationTable table) {
        return calls(table, adds);
    }

    /** Writes how often the methods were called, if they were since the last time. Threads: one. */
    void report(RegistrationTable table) {
        long added = added(table);
        long removed = state == State.COUNTED ? calls(table, removes) : UNKNOWN;
        if (isEmitter() && added + removed != reported && added > 0) {
            reported = added + removed;
            RegistrationsEvent event = new RegistrationsEvent();
            event.source = id;
            event.emitter = className;
            event.adding = adding;
            event.remover = remover;
            event.removing = removing;
            event.added = added;
            event.removed = removed;
            event.commit();
        }
    }

    private static long calls(RegistrationTable table, List<Integer> methods) {
        long sum = 0;
        for (int method : methods) {
            sum += table.calls(method);
        }
        return sum;
    }
}
