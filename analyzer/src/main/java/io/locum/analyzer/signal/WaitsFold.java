package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.Waits.Kind;
import io.locum.analyzer.signal.Waits.Wait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the JDK's events of threads that wait. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class WaitsFold implements Fold<Waits> {

    private static final String MONITOR = "jdk.JavaMonitorEnter";
    private static final String PARK = "jdk.ThreadPark";

    private static final Set<String> LOCKS = Set.of(
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantReadWriteLock",
            "java.util.concurrent.locks.StampedLock");

    /** Frames of a worker that waits for its next task. */
    private static final Set<String> IDLE = Set.of(
            "java.util.concurrent.ThreadPoolExecutor.getTask",
            "java.util.concurrent.ForkJoinPool.awaitWork",
            "java.util.concurrent.ForkJoinPool.runWorker",
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take",
            "java.util.TimerThread.mainLoop");

    private final List<Wait> waits = new ArrayList<>();

    @Override
    public Signal<Waits> signal() {
        return Waits.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(
                MONITOR,
                PARK,
                "jdk.JavaMonitorWait",
                "jdk.ThreadSleep",
                "jdk.SocketRead",
                "jdk.SocketWrite",
                "jdk.FileRead",
                "jdk.FileWrite",
                "jdk.FileForce");
    }

    @Override
    public void accept(Event event) {
        CallStack stack = event.stack();
        switch (event.type()) {
            case MONITOR -> add(Kind.MONITOR, event, event.text("monitorClass"), stack);
            case PARK -> {
                String on = event.text("parkedClass");
                add(isLock(on) ? Kind.LOCK : Kind.PARK, event, on, stack);
            }
            case "jdk.JavaMonitorWait" -> add(Kind.PARK, event, event.text("monitorClass"), stack);
            case "jdk.ThreadSleep" -> add(Kind.SLEEP, event, "", stack);
            case "jdk.SocketRead", "jdk.SocketWrite" ->
                add(Kind.SOCKET, event, event.text("host") + ":" + event.number("port"), stack);
            default -> add(Kind.FILE, event, event.text("path"), stack);
        }
    }

    @Override
    public Optional<Waits> result(Recorded recorded) {
        waits.sort(Comparator.comparing(Wait::start));
        return recorded.watched(MONITOR) ? Optional.of(new Waits(waits)) : Optional.empty();
    }

    private void add(Kind kind, Event event, String on, CallStack stack) {
        if ((kind == Kind.PARK && waitsForWork(stack)) || (kind == Kind.SOCKET && isFrameworks(stack))) {
            return;
        }
        waits.add(new Wait(
                kind, event.thread(), event.start(), event.duration(), on, event.text("previousOwner"), stack));
    }

    /**
     * Whether the framework that runs the thread reads or writes a channel itself. Such channels do not wait; when a call
     * takes long, the thread had no processor. JDK 25 leaves the channel's own frames out, so only the caller can tell.
     */
    private static boolean isFrameworks(CallStack stack) {
        List<Frame> frames = stack.frames().stream()
                .filter(frame -> CodeOrigin.of(frame) == CodeOrigin.LIBRARY || CodeOrigin.of(frame) == CodeOrigin.USER)
                .toList();
        return !frames.isEmpty()
                && CodeOrigin.of(frames.get(0)) == CodeOrigin.LIBRARY
                && frames.subList(frames.size() / 2, frames.size()).stream()
                        .anyMatch(frame -> CodeOrigin.family(frame).equals(CodeOrigin.family(frames.get(0))));
    }

    private static boolean waitsForWork(CallStack stack) {
        return stack.frames().stream().anyMatch(frame -> IDLE.contains(frame.className() + "." + frame.method()));
    }

    /** A lock parks its waiters on its inner class {@code Sync}; a condition parks them on another. */
    private static boolean isLock(String parkedClass) {
        int inner = parkedClass.indexOf('$');
        return LOCKS.contains(inner < 0 ? parkedClass : parkedClass.substring(0, inner));
    }
}
