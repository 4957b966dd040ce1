package io.locum.agent.bootstrap;

import java.lang.ref.WeakReference;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One registration that was looked at. It keeps neither the listener nor the emitter alive, and their classes only until
 * the stack is taken.
 */
public final class RegistrationSample {
    /** Where there is none, a reference to it is never cleared. */
    private static final Object NONE = new Object();

    private final int method;
    private final WeakReference<Object> emitter;
    private final WeakReference<Object> listener;
    private final boolean tells;
    private @Nullable Throwable where;
    private @Nullable Class<?> emitterType;
    private @Nullable Class<?> listenerType;

    RegistrationSample(int method, @Nullable Object emitter, @Nullable Object listener) {
        this.method = method;
        this.emitter = new WeakReference<>(emitter == null ? NONE : emitter);
        this.listener = new WeakReference<>(listener == null ? NONE : listener);
        this.tells = tells(listener) || tells(emitter);
        this.where = new Throwable();
        this.emitterType = emitter == null ? null : emitter.getClass();
        this.listenerType = listener == null ? null : listener.getClass();
    }

    /** The number of the method that adds. */
    public int method() {
        return method;
    }

    /** The emitter, if it is still alive; some other object where there is none. */
    public @Nullable Object emitter() {
        return emitter.get();
    }

    /** The listener, if it is still alive. */
    public @Nullable Object listener() {
        return listener.get();
    }

    /** Whether it tells itself when it is over, so that what is alive is no garbage: a task or a future of the JDK. */
    public boolean tells() {
        return tells;
    }

    /** Whether it has told that it is over: a task that has ended or was cancelled, or a future that was completed. */
    public boolean isOver() {
        return isDone(listener.get()) || isDone(emitter.get());
    }

    /** Classes of the app are not asked: their methods may do anything. */
    private static boolean tells(@Nullable Object object) {
        return object instanceof Future && object.getClass().getClassLoader() == null;
    }

    private static boolean isDone(@Nullable Object object) {
        return tells(object) && object instanceof Future<?> future && future.isDone();
    }

    /** The name of the emitter's class; empty where there is none, and once the stack was taken. */
    public String emitterClass() {
        return name(emitterType);
    }

    /** The name of the listener's class; empty where there is none, and once the stack was taken. */
    public String listenerClass() {
        return name(listenerType);
    }

    private static String name(@Nullable Class<?> type) {
        return type == null ? "" : type.getName();
    }

    /**
     * The caller's stack, innermost first, beginning with the method that adds; empty when it was taken before, since the
     * sample then forgets it. Naming its frames costs tens of microseconds: it is for the agent's thread.
     */
    public StackTraceElement[] takeStack() {
        Throwable seen = where;
        if (seen == null) {
            return new StackTraceElement[0];
        }
        where = null;
        emitterType = null;
        listenerType = null;
        StackTraceElement[] all = seen.getStackTrace();
        int first = 0;
        while (first < all.length && isOwn(all[first].getClassName())) {
            first++;
        }
        StackTraceElement[] callers = new StackTraceElement[all.length - first];
        System.arraycopy(all, first, callers, 0, callers.length);
        return callers;
    }

    private static boolean isOwn(String className) {
        return className.equals(RegistrationSample.class.getName())
                || className.equals(RegistrationTable.class.getName())
                || className.equals(RegistrationHooks.class.getName());
    }
}
