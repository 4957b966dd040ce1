package io.locum.heap.accumulation;

import io.locum.heap.Heap;
import io.locum.heap.ObjectKind;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.Root;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts ways through the heap into words. */
final class Steps {

    private static final int LONGEST_NAME = 60;

    private final FieldReader reader;
    private final Heap heap;
    private final Held held;

    Steps(FieldReader reader) {
        this.reader = reader;
        this.heap = reader.heap();
        this.held = new Held(reader);
    }

    List<PathStep> of(List<Integer> way) {
        List<PathStep> steps = new ArrayList<>();
        int before = Heap.NONE;
        for (int object : way) {
            Optional<Held.By> by = before == Heap.NONE ? Optional.empty() : held.by(before, object);
            String via =
                    before == Heap.NONE ? root(object) : by.map(Held.By::via).orElse("…");
            steps.add(new PathStep(
                    via,
                    by.map(Held.By::declaredBy).orElse(""),
                    name(object),
                    heap.kind(object) == ObjectKind.CLASS,
                    heap.dominators().retained(object)));
            before = object;
        }
        return steps;
    }

    private String name(int object) {
        return heap.kind(object) == ObjectKind.CLASS
                ? heap.asClass(object).name()
                : heap.classOf(object).name();
    }

    private String root(int object) {
        if (heap.kind(object) == ObjectKind.CLASS) {
            return "class";
        }
        Optional<HeapThread> thread = heap.roots().threads().stream()
                .filter(candidate -> candidate.object() == object)
                .findFirst();
        if (thread.isPresent()) {
            return "thread " + thread.get().name().orElse("");
        }
        return heap.roots().of(object).stream().findFirst().map(this::words).orElse("object");
    }

    private String words(Root root) {
        String of = root.thread().isPresent() ? " of " + frame(root) : "";
        return switch (root.kind()) {
            case JAVA_FRAME -> "local variable" + of;
            case JNI_LOCAL, NATIVE_STACK -> "native code" + of;
            case JNI_GLOBAL -> "native code";
            case MONITOR_USED, THREAD_BLOCK -> "lock" + of;
            case THREAD -> "thread";
            case SYSTEM_CLASS -> "class";
            case INTERNED_STRING -> "interned string";
            case FINALIZING -> "waits for its finalizer";
            case DEBUGGER, VM_INTERNAL, UNKNOWN -> "the JVM";
        };
    }

    private String frame(Root root) {
        Optional<HeapThread> thread = heap.roots().threads().stream()
                .filter(candidate -> root.thread().isPresent()
                        && candidate.serial() == root.thread().getAsInt())
                .findFirst();
        if (thread.isEmpty()) {
            return "a thread";
        }
        String name = "thread "
                + thread.get()
                        .name()
                        .or(() -> Texts.of(reader, reader.reference(thread.get().object(), "name"), LONGEST_NAME))
                        .orElse("");
        List<StackFrame> stack = thread.get().stack();
        int depth = root.frame().orElse(-1);
        return depth >= 0 && depth < stack.size()
                ? stack.get(depth).className() + "." + stack.get(depth).method() + " in " + name
                : name;
    }
}
