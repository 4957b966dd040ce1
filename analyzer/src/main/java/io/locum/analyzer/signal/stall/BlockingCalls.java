package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells threads that wait from threads that run, and what the former wait for, by their frames. */
final class BlockingCalls {

    /** Channels of sockets are not here: on an event loop they do not wait. */
    private static final List<String> CALLS = List.of(
            "sun.nio.ch.Net.poll",
            "sun.nio.fs.",
            "java.net.",
            "java.io.",
            "java.lang.Process",
            "java.lang.Thread.sleep");

    private static final String FILE_CHANNEL = "sun.nio.ch.FileChannelImpl";

    private static final List<String> LOCKS = List.of(
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantReadWriteLock",
            "java.util.concurrent.locks.StampedLock");

    /** The sort of a call by a prefix of one of its frames, the most telling first: a logger writes to a file. */
    private static final List<Map.Entry<String, String>> SORTS = List.of(
            Map.entry("ch.qos.logback.", "logging"),
            Map.entry("org.apache.logging.log4j.", "logging"),
            Map.entry("org.apache.log4j.", "logging"),
            Map.entry("java.util.logging.", "logging"),
            Map.entry("org.slf4j.simple.", "logging"),
            Map.entry("java.lang.ClassLoader.", "class loading"),
            Map.entry("jdk.internal.loader.", "class loading"),
            Map.entry("java.lang.Class.forName", "class loading"),
            Map.entry("java.lang.invoke.MethodHandleNatives.link", "class loading"),
            Map.entry("java.lang.Process", "process"),
            Map.entry("java.lang.UNIXProcess", "process"),
            Map.entry("java.net.InetAddress", "name lookup"),
            Map.entry("java.net.Inet", "name lookup"),
            Map.entry("java.io.Console", "console"),
            Map.entry("java.io.FileOutputStream", "file"),
            Map.entry("java.io.FileInputStream", "file"),
            Map.entry("java.io.RandomAccessFile", "file"),
            Map.entry("java.io.FileDescriptor.sync", "file"),
            Map.entry("java.io.UnixFileSystem", "file"),
            Map.entry("sun.nio.ch.FileChannelImpl", "file"),
            Map.entry("sun.nio.fs.", "file"),
            Map.entry("java.net.Socket", "socket"),
            Map.entry("java.net.ServerSocket", "socket"),
            Map.entry("java.net.DatagramSocket", "socket"),
            Map.entry("sun.nio.ch.NioSocketImpl", "socket"),
            Map.entry("sun.nio.ch.Net.", "socket"),
            Map.entry("sun.nio.ch.SocketChannelImpl", "socket"),
            Map.entry("java.lang.Thread.sleep", "sleep"),
            Map.entry("java.util.concurrent.TimeUnit.sleep", "sleep"),
            Map.entry("java.lang.Thread.join", "thread join"),
            Map.entry("java.util.concurrent.CompletableFuture.", "waiting for a future"),
            Map.entry("java.util.concurrent.FutureTask.", "waiting for a future"),
            Map.entry("java.util.concurrent.CountDownLatch.", "waiting for a latch"),
            Map.entry("java.util.concurrent.Semaphore.", "waiting for a permit"),
            Map.entry("java.util.concurrent.SynchronousQueue.", "waiting for a queue"),
            Map.entry("java.util.concurrent.LinkedBlockingQueue.", "waiting for a queue"),
            Map.entry("java.util.concurrent.ArrayBlockingQueue.", "waiting for a queue"),
            Map.entry("java.lang.Object.wait", "wait"),
            Map.entry("java.util.concurrent.locks.LockSupport.park", "park"));

    private BlockingCalls() {}

    /** Whether the thread is within its selector, and not in a handler that the selector called. */
    static boolean inSelector(CallStack stack) {
        return stack.frames().stream()
                .takeWhile(frame -> frame.className().startsWith("sun.nio.ch.")
                        || frame.className().startsWith("java.util.concurrent.locks.")
                        || CodeOrigin.of(frame) == CodeOrigin.OTHER)
                .anyMatch(frame -> frame.className().startsWith("sun.nio.ch.")
                        && frame.className().endsWith("SelectorImpl"));
    }

    /** Whether the innermost frame is native code that can wait for the world outside. */
    static boolean inCall(CallStack stack) {
        if (stack.isEmpty()) {
            return false;
        }
        Frame top = stack.frames().get(0);
        return top.kind() == Frame.Kind.NATIVE
                && (CALLS.stream().anyMatch(name(top)::startsWith)
                        || stack.frames().stream()
                                .anyMatch(frame -> frame.className().equals(FILE_CHANNEL)));
    }

    /** Whether a thread that waits does so for a lock that another holds. */
    static boolean onLock(String lock, CallStack stack) {
        return LOCKS.stream().anyMatch(lock::startsWith)
                || (lock.isEmpty()
                        && stack.frames().stream()
                                .filter(frame -> !frame.className().startsWith("jdk.internal.")
                                        && !frame.className().endsWith("LockSupport")
                                        && !frame.className().contains("Synchronizer"))
                                .findFirst()
                                .filter(frame -> LOCKS.stream().anyMatch(frame.className()::startsWith))
                                .isPresent());
    }

    /** The sort of wait that the frames above the user's code tell of; empty when they tell of none. */
    static String sort(CallStack stack) {
        List<String> names = stack.frames().stream()
                .takeWhile(frame -> CodeOrigin.of(frame) != CodeOrigin.USER)
                .map(BlockingCalls::name)
                .toList();
        return SORTS.stream()
                .filter(sort -> names.stream().anyMatch(name -> name.startsWith(sort.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether all that the thread can be doing without a processor is the call it is in. */
    static boolean explainsRest(CallStack stack) {
        return inCall(stack) || Stream.of("class loading", "logging").anyMatch(sort(stack)::equals);
    }

    private static String name(Frame frame) {
        return frame.className() + "." + frame.method();
    }
}
