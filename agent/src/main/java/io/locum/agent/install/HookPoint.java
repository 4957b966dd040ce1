package io.locum.agent.install;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import java.util.List;

/**
 * One place in a method that is to call a hook, passing its receiver, where wanted one of its arguments, and a number. Class, name and descriptor are
 * pinned, so that an overload is not hooked by accident and counted twice.
 *
 * @param className binary name, such as {@code sun.nio.ch.SelectorImpl}
 * @param method name of a method declared in that very class
 * @param descriptor such as {@code (Z)V}
 * @param at where in the method
 * @param hook a public class on the bootstrap path
 * @param hookMethod public, static, taking an Object (null in static methods), another where one is passed, and an int;
 *     returning nothing
 * @param argument the int, 0 to 32767
 * @param presence whether and when the class is to be hooked
 * @param passed the local variable that holds the argument to pass, a reference; {@link #NOTHING}: none. Only at the
 *     entry, since methods may use its place for something else later
 */
public record HookPoint(
        String className,
        String method,
        String descriptor,
        At at,
        Class<?> hook,
        String hookMethod,
        int argument,
        Presence presence,
        int passed) {

    /** No argument is passed. */
    public static final int NOTHING = -1;

    public HookPoint {
        if (passed != NOTHING && at != At.ENTRY) {
            throw new IllegalArgumentException("an argument is passed at the entry alone: " + className + "." + method);
        }
    }

    /** A place whose hook gets the receiver and the number. */
    public HookPoint(
            String className,
            String method,
            String descriptor,
            At at,
            Class<?> hook,
            String hookMethod,
            int argument,
            Presence presence) {
        this(className, method, descriptor, at, hook, hookMethod, argument, presence, NOTHING);
    }

    /** Where in a method a hook is called. */
    public enum At {
        /** First thing. */
        ENTRY,
        /** Before each return; not when the method throws. */
        RETURN,
        /** Before each return, and when the method throws. */
        EXIT
    }

    /** Whether and when a class is to be hooked. */
    public enum Presence {
        /** A class of the JDK, loaded for the purpose; all of its points must be there. */
        REQUIRED,
        /**
         * A class of any loader, once the app has loaded it. Of the methods of one name, one at least must be there:
         * versions differ in parameters.
         */
        WHEN_LOADED,
        /** The same, but the method may be missing; if all of a class may be and are, it is left alone without a word. */
        WHERE_PRESENT
    }

    /** A method that does nothing but wait: its receiver is a loop that waits from entry to return. */
    public static List<HookPoint> waits(String className, String method, String descriptor, LoopKind kind) {
        return List.of(
                tickEnds(className, method, descriptor, kind),
                tickBegins(className, method, descriptor, kind, At.RETURN));
    }

    /** The same of a method that not every version has, among others that wait. */
    public static List<HookPoint> mayWait(String className, String method, String descriptor, LoopKind kind) {
        return List.of(
                tickEnds(className, method, descriptor, kind).with(Presence.WHERE_PRESENT),
                tickBegins(className, method, descriptor, kind, At.RETURN).with(Presence.WHERE_PRESENT));
    }

    /** A method at whose entry its receiver, a loop, has no more work in hand. */
    public static HookPoint tickEnds(String className, String method, String descriptor, LoopKind kind) {
        return whenLoaded(className, method, descriptor, At.ENTRY, "beforeWait", kind);
    }

    /** A method at whose entry or return its receiver, a loop, turns to its work. */
    public static HookPoint tickBegins(String className, String method, String descriptor, LoopKind kind, At at) {
        return whenLoaded(className, method, descriptor, at, "afterWait", kind);
    }

    /** A method that does a piece of work and neither waits nor is called by itself: its thread is a loop. */
    public static List<HookPoint> works(String className, String method, String descriptor, LoopKind kind) {
        return List.of(
                whenLoaded(className, method, descriptor, At.ENTRY, "afterWaitOfThread", kind),
                whenLoaded(className, method, descriptor, At.EXIT, "beforeWaitOfThread", kind));
    }

    private static HookPoint whenLoaded(
            String className, String method, String descriptor, At at, String hookMethod, LoopKind kind) {
        return new HookPoint(
                className, method, descriptor, at, LoopHooks.class, hookMethod, kind.number(), Presence.WHEN_LOADED);
    }

    private HookPoint with(Presence other) {
        return new HookPoint(className, method, descriptor, at, hook, hookMethod, argument, other, passed);
    }

    String internalClassName() {
        return className.replace('.', '/');
    }

    String internalHookName() {
        return hook.getName().replace('.', '/');
    }
}
