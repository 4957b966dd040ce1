package io.locum.analyzer.report.heap;

import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.report.FrameKinds;
import io.locum.analyzer.report.Rounded;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.summary.HeapSummary;
import io.locum.heap.summary.ThreadUse;
import io.locum.page.view.FactView;
import io.locum.page.view.ThreadsView;
import io.locum.page.view.ThreadsView.ThreadLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Threads, their stacks and what these kept alive. */
final class ThreadLines {

    private static final int MOST_THREADS = 50;

    /** Deeper frames are the same everywhere: the thread's and the framework's start. */
    private static final int MOST_FRAMES = 60;

    private ThreadLines() {}

    static Optional<ThreadsView> of(HeapSummary heap) {
        List<ThreadUse> all = heap.threads();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ThreadsView(
                caption(all),
                all.stream()
                        .limit(MOST_THREADS)
                        .map(thread -> line(thread, heap.reachable()))
                        .toList()));
    }

    private static String caption(List<ThreadUse> all) {
        return Rounded.count(all.size()) + (all.size() == 1 ? " thread" : " threads")
                + " with what they keep alive: thread locals, and what the frames of their stacks refer to"
                + (all.size() > MOST_THREADS ? "; the " + MOST_THREADS + " that keep most." : ".");
    }

    private static ThreadLine line(ThreadUse thread, long whole) {
        return new ThreadLine(
                thread.name(),
                Rounded.bytes(thread.weight()),
                whole <= 0 ? 0 : 100.0 * thread.weight() / whole,
                remark(thread),
                thread.stack().stream()
                        .limit(MOST_FRAMES)
                        .map(ThreadLines::frame)
                        .toList());
    }

    private static String remark(ThreadUse thread) {
        return "The thread itself keeps " + Rounded.bytes(thread.retained())
                + " alive, what its frames refer to " + Rounded.bytes(thread.locals())
                + (thread.stack().isEmpty() ? "; the dump has no stack of it." : ".");
    }

    private static ThreadsView.Frame frame(ThreadUse.FrameUse use) {
        StackFrame frame = use.frame();
        List<FactView> locals = new ArrayList<>();
        use.locals().forEach(local -> locals.add(new FactView(local.className(), Rounded.bytes(local.retained()))));
        if (use.more() > 0) {
            locals.add(new FactView("and " + use.more() + " more", ""));
        }
        return new ThreadsView.Frame(
                frame.className().isEmpty() ? frame.method() : frame.className() + "." + frame.method(),
                frame.line() > 0 && !frame.file().isEmpty() ? frame.file() + ":" + frame.line() : frame.file(),
                FrameKinds.of(Frame.java(frame.className(), frame.method(), frame.line())),
                locals);
    }
}
