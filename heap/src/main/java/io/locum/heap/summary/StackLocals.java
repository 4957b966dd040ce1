package io.locum.heap.summary;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.Root;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.summary.ThreadUse.FrameUse;
import io.locum.heap.summary.ThreadUse.Local;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins threads' stacks to the objects that their frames refer to. */
final class StackLocals {

    /** More locals than this of one frame are counted, not named. */
    private static final int MOST_LOCALS = 5;

    private final Heap heap;
    private final Dominators dominators;
    private final Map<Integer, Map<Integer, Set<Integer>>> localsByThreadAndFrame = new HashMap<>();

    private StackLocals(Heap heap) {
        this.heap = heap;
        this.dominators = heap.dominators();
        heap.roots().all().stream().filter(StackLocals::isLocal).forEach(root -> localsByThreadAndFrame
                .computeIfAbsent(root.thread().getAsInt(), thread -> new HashMap<>())
                .computeIfAbsent(root.frame().orElse(-1), frame -> new TreeSet<>())
                .add(root.object()));
    }

    /** All threads, those that keep most alive first. */
    static List<ThreadUse> of(Heap heap) {
        StackLocals locals = new StackLocals(heap);
        return heap.roots().threads().stream()
                .map(locals::use)
                .sorted(Comparator.comparingLong(ThreadUse::weight).reversed().thenComparing(ThreadUse::name))
                .toList();
    }

    private static boolean isLocal(Root root) {
        return root.thread().isPresent()
                && switch (root.kind()) {
                    case JAVA_FRAME, JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK -> true;
                    default -> false;
                };
    }

    private ThreadUse use(HeapThread thread) {
        Map<Integer, Set<Integer>> byFrame = localsByThreadAndFrame.getOrDefault(thread.serial(), Map.of());
        Set<Integer> all = new HashSet<>();
        byFrame.values().forEach(all::addAll);
        List<FrameUse> stack = new ArrayList<>();
        List<StackFrame> frames = thread.stack();
        for (int depth = 0; depth < frames.size(); depth++) {
            stack.add(frame(frames.get(depth), byFrame.getOrDefault(depth, Set.of())));
        }
        long own = thread.object() == Heap.NONE ? 0 : dominators.retained(thread.object());
        return new ThreadUse(name(thread), own, together(all), stack);
    }

    private FrameUse frame(StackFrame frame, Set<Integer> objects) {
        List<Local> locals = objects.stream()
                .map(object -> new Local(name(object), dominators.retained(object)))
                .sorted(Comparator.comparingLong(Local::retained).reversed().thenComparing(Local::className))
                .toList();
        int shown = Math.min(MOST_LOCALS, locals.size());
        return new FrameUse(frame, locals.subList(0, shown), locals.size() - shown);
    }

    /** Objects that another of them dominates are part of it. */
    private long together(Set<Integer> objects) {
        return objects.stream()
                .filter(object -> !objects.contains(dominators.of(object)))
                .mapToLong(dominators::retained)
                .sum();
    }

    private String name(int object) {
        return heap.kind(object) == ObjectKind.CLASS
                ? "class " + heap.asClass(object).name()
                : heap.classOf(object).name();
    }

    private static String name(HeapThread thread) {
        return thread.name().filter(name -> !name.isBlank()).orElse("thread " + thread.serial());
    }
}
