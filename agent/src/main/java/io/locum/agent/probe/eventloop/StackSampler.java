package io.locum.agent.probe.eventloop;

import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.probe.StackText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/** Takes one stack of a loop's thread, with what it waits for and who holds that. */
final class StackSampler {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Writes nothing if the tick has ended by the time the stack is taken: it would show the thread waiting for work. */
    void sample(LoopState loop, long tick, Thread thread) {
        StallStackEvent event = new StallStackEvent();
        event.loopId = loop.id();
        event.tick = tick;
        event.atNanos = System.nanoTime();
        Thread.State state = thread.getState();
        ThreadInfo info = null;
        if (state != Thread.State.RUNNABLE) {
            info = threads.getThreadInfo(thread.getId(), StackText.DEEPEST);
        }
        if (info == null) {
            takeStack(event, thread, state);
        } else {
            takeWait(event, info);
        }
        event.cpuNanos = cpuTime(thread);
        if (loop.isRunning(tick)) {
            event.commit();
        }
    }

    /** Stops only the one thread for a moment. */
    private static void takeStack(StallStackEvent event, Thread thread, Thread.State state) {
        event.stack = StackText.of(thread.getStackTrace());
        event.state = state.name();
        event.lock = "";
        event.owner = "";
        event.ownerStack = "";
    }

    private void takeWait(StallStackEvent event, ThreadInfo info) {
        event.stack = StackText.of(info.getStackTrace());
        event.state = info.getThreadState().name();
        event.lock = orEmpty(info.getLockName());
        event.owner = orEmpty(info.getLockOwnerName());
        event.ownerStack = "";
        if (info.getLockOwnerId() >= 0) {
            ThreadInfo owner = threads.getThreadInfo(info.getLockOwnerId(), StackText.DEEPEST);
            event.ownerStack = owner == null ? "" : StackText.of(owner.getStackTrace());
        }
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
