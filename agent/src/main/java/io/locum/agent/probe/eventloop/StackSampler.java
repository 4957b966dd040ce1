package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.host.RunDelays;
import io.locum.agent.probe.StackText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes one look at a loop's thread: its stack, its CPU time and its wait for a processor, what it waits for and who
 * holds that.
 *
 * <p>Taking a stack stops all threads for a moment on JDK 17, and on later ones that of a lock's owner does. A stack is
 * therefore taken only if the thread has run since the last one; and where stopping takes long, not again for a while.
 */
final class StackSampler implements TickSampler {
    /** So long it takes only where some thread's code does not let the JVM stop it, or on a machine without a rest. */
    private static final long SLOW_NANOS = 100_000_000;

    /** How much longer than such a stop lasted nobody is stopped for a stack. */
    private static final int REST = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final RunDelays runDelays = new RunDelays();
    private final Map<Thread, LastStack> last = new WeakHashMap<>();
    private long nextStack = System.nanoTime();

    /** Writes nothing if the tick has ended by the time the stack is taken: it would show the thread waiting for work. */
    @Override
    public void sample(LoopState loop, long tick, Thread thread) {
        StallStackEvent event = new StallStackEvent();
        event.loopId = loop.id();
        event.tick = tick;
        event.atNanos = System.nanoTime();
        event.cpuNanos = cpuTime(thread);
        event.runDelay = runDelays.of(thread, event.cpuNanos);
        takeStack(event, thread);
        if (loop.isRunning(tick)) {
            event.commit();
        }
    }

    private void takeStack(StallStackEvent event, Thread thread) {
        Thread.State state = thread.getState();
        LastStack known = last.getOrDefault(thread, LastStack.NONE);
        if (!known.stillHolds(event.cpuNanos, state)) {
            known = new LastStack(event.cpuNanos, state, stackOf(thread));
            // One that was not taken is to be taken the next time.
            last.put(thread, known.stack().isEmpty() ? LastStack.NONE : known);
        }
        event.stack = known.stack();
        event.state = state.name();
        event.lock = "";
        event.owner = "";
        event.ownerStack = "";
        if (state != Thread.State.RUNNABLE) {
            takeWait(event, thread);
        }
    }

    private void takeWait(StallStackEvent event, Thread thread) {
        ThreadInfo info = threads.getThreadInfo(thread.getId());
        if (info == null) {
            return;
        }
        event.lock = orEmpty(info.getLockName());
        event.owner = orEmpty(info.getLockOwnerName());
        if (info.getLockOwnerId() >= 0) {
            event.ownerStack = stackOf(info.getLockOwnerId());
        }
    }

    private String stackOf(Thread thread) {
        long before = System.nanoTime();
        if (before - nextStack < 0) {
            return "";
        }
        String stack = StackText.of(thread.getStackTrace());
        restAfter(before);
        return stack;
    }

    private String stackOf(long threadId) {
        long before = System.nanoTime();
        if (before - nextStack < 0) {
            return "";
        }
        ThreadInfo info = threads.getThreadInfo(threadId, StackText.DEEPEST);
        restAfter(before);
        return info == null ? "" : StackText.of(info.getStackTrace());
    }

    private void restAfter(long before) {
        long now = System.nanoTime();
        nextStack = now - before >= SLOW_NANOS ? now + REST * (now - before) : now;
    }

    private long cpuTime(Thread thread) {
        try {
            return threads.getThreadCpuTime(thread.getId());
        } catch (UnsupportedOperationException e) {
            return -1;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
