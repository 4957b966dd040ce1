package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationTable;
import io.locum.agent.install.Installation;
import io.locum.agent.install.LoadedClasses;
import io.locum.agent.probe.registration.ClassShape.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which methods return a handle that takes a registration back, once they were called often enough to matter,
 * and has the handles' classes tell when that happens. On the agent's thread: a list of all loaded classes, a few class
 * files, and one batch of retransformations, for each time that there is something new. Not safe for threads.
 */
final class Handles {
    /** What a program does at its start is done less often. */
    private static final long OFTEN = 32;

    /** A handle has few implementations; more are something else. */
    private static final int MOST_IMPLEMENTATIONS = 16;

    private static final int DEEPEST = 4;

    /** What takes back, the clearest first. */
    private static final String[] TAKES_BACK = {
        "unregister", "unsubscribe", "deregister", "dispose", "cancel", "detach", "remove", "close"
    };

    private final Emitters emitters;
    private final RegistrationTable table;

    Handles(Emitters emitters, RegistrationTable table) {
        this.emitters = emitters;
        this.table = table;
    }

    /** Types of the JDK that are returned for nothing else, all with {@code close}. */
    static boolean isJdkHandle(String internalName) {
        return internalName.equals("java/lang/AutoCloseable") || internalName.equals("java/io/Closeable");
    }

    /** Judges the methods that were called often and were not judged before. */
    void judge(Installation installation) {
        List<Source> due = new ArrayList<>();
        for (Source source : emitters.sources()) {
            if (source.isPending() && source.added(table) >= OFTEN) {
                due.add(source);
            }
        }
        if (!due.isEmpty()) {
            List<Class<?>> loaded = installation.ofTheApp();
            List<Class<?>> changed = new ArrayList<>();
            for (Source source : due) {
                judge(source, loaded, changed);
            }
            installation.hook(changed);
        }
    }

    private void judge(Source source, List<Class<?>> loaded, List<Class<?>> changed) {
        String handle = source.handleType().replace('/', '.');
        if (isJdkHandle(source.handleType())) {
            source.judged("close", false);
            return;
        }
        for (Class<?> type : loaded) {
            if (type.getName().equals(handle)) {
                Optional<String> method = takingBack(source, type, DEEPEST);
                if (method.isPresent()) {
                    source.judged(method.get(), hook(source, type, method.get(), loaded, changed));
                    return;
                }
            }
        }
        source.judgedToBeNone();
    }

    /** The name of the method of a type, or of what it extends, that takes back. */
    private static Optional<String> takingBack(Source source, Class<?> type, int depth) {
        Optional<byte[]> code = LoadedClasses.code(type);
        if (code.isEmpty() || depth == 0) {
            return Optional.empty();
        }
        List<Method> methods = ClassShape.of(code.get()).methods();
        for (String name : TAKES_BACK) {
            for (Method method : methods) {
                if (isCalled(source, name, method)) {
                    return Optional.of(name);
                }
            }
        }
        for (Class<?> wider : type.getInterfaces()) {
            Optional<String> inherited = takingBack(source, wider, depth - 1);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    /** Futures of tasks are cancelled with an argument; those of other things are no registrations. */
    private static boolean isCalled(Source source, String name, Method method) {
        return method.name().equals(name)
                && (method.descriptor().startsWith("()")
                        || (method.descriptor().startsWith("(Z)")
                                && name.equals("cancel")
                                && Verbs.repeats(source.adding())));
    }

    /** Returns whether the implementations of a handle will tell. */
    private boolean hook(Source source, Class<?> handle, String name, List<Class<?>> loaded, List<Class<?>> changed) {
        boolean counted = false;
        int implementations = 0;
        for (Class<?> type : loaded) {
            if (handle.isAssignableFrom(type) && implementations++ < MOST_IMPLEMENTATIONS) {
                Optional<byte[]> code = LoadedClasses.code(type);
                if (code.isPresent()) {
                    for (Method method : ClassShape.of(code.get()).methods()) {
                        if (method.hasCode() && isCalled(source, name, method)) {
                            counted |= emitters.takesBack(source, type.getName(), method);
                            changed.add(type);
                        }
                    }
                }
            }
        }
        return counted;
    }
}
