package io.locum.analyzer.rule;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.RecordingInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tells what a JVM does once, on its way to speed, from what it does over and over. */
public final class WarmUp {

    /** Servers load most of their classes and compile their hot paths within the first seconds. */
    private static final Duration AFTER_JVM_START = Duration.ofSeconds(5);

    /** Joining a running JVM changes classes, after which JDK 17 compiles all code anew. */
    private static final Duration AFTER_ATTACH = Duration.ofSeconds(2);

    private static final Set<String> LOADING = Set.of(
            "java.lang.ClassLoader.loadClass",
            "java.lang.ClassLoader.defineClass1",
            "java.lang.Class.forName0",
            "java.lang.invoke.MethodHandleNatives.linkCallSite",
            "java.lang.invoke.MethodHandleNatives.linkMethod",
            "java.lang.invoke.MethodHandleNatives.linkMethodHandleConstant");

    private WarmUp() {}

    /** When the run is warm. */
    public static Instant end(RecordingInfo info) {
        Instant afterStart = info.jvmStart().plus(AFTER_JVM_START);
        Instant afterJoin = info.joined().equals("attach") ? info.start().plus(AFTER_ATTACH) : info.start();
        return afterStart.isAfter(afterJoin) ? afterStart : afterJoin;
    }

    /** How much of the recording shows the run warm. */
    public static Duration warmTime(RecordingInfo info) {
        Instant from = end(info).isAfter(info.start()) ? end(info) : info.start();
        Duration warm = Duration.between(from, info.end());
        return warm.isNegative() ? Duration.ZERO : warm;
    }

    /** Whether this stack loads, links or initializes a class: it will not do so again. */
    public static boolean oneOff(CallStack stack) {
        return stack.frames().stream()
                .anyMatch(frame -> frame.method().equals("<clinit>")
                        || LOADING.contains(frame.className() + "." + frame.method()));
    }
}
