package io.locum.heap.testing;

import io.locum.heap.Dominators.Strength;
import io.locum.heap.Roots.RootKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who refers to whom in a heap that was built, as the JVM's collector would see it: an instance holds its class, a class its
 * superclass, loader and so on, a thread what its frames hold, a reference object its referent only weakly.
 */
public final class HeapGraph {

    private static final Set<RootKind> HELD_BY_THREADS =
            Set.of(RootKind.JNI_LOCAL, RootKind.JAVA_FRAME, RootKind.NATIVE_STACK, RootKind.THREAD_BLOCK);

    private final HeapBuilder heap;
    private final Map<DumpedObject, List<Edge>> edges = new HashMap<>();
    private final List<DumpedObject> roots = new ArrayList<>();

    private HeapGraph(HeapBuilder heap) {
        this.heap = heap;
        for (DumpedObject object : heap.objects()) {
            edges.put(object, new ArrayList<>());
            if (object instanceof DumpedClass type) {
                classEdges(type);
            } else if (object instanceof DumpedInstance instance) {
                instanceEdges(instance);
            } else if (object instanceof DumpedArray array) {
                hold(array, "class", array.type());
                for (int i = 0; i < array.elements().size(); i++) {
                    hold(array, "[" + i + "]", array.elements().get(i));
                }
            }
        }
        heap.allRoots().forEach(this::root);
    }

    public static HeapGraph of(HeapBuilder heap) {
        return new HeapGraph(heap);
    }

    public List<DumpedObject> objects() {
        return List.copyOf(heap.objects());
    }

    public List<Edge> from(DumpedObject object) {
        return edges.getOrDefault(object, List.of());
    }

    /** What no object needs to hold. */
    public List<DumpedObject> roots() {
        return roots;
    }

    private void classEdges(DumpedClass type) {
        hold(type, "superclass", type.superclass());
        hold(type, "class loader", type.loader());
        hold(type, "signers", type.signers());
        hold(type, "protection domain", type.protectionDomain());
        type.constants().forEach(constant -> hold(type, "constant", constant));
        type.statics().forEach((name, value) -> hold(type, name, value.object()));
    }

    private void instanceEdges(DumpedInstance instance) {
        hold(instance, "class", instance.type());
        Strength strength = strength(instance.type());
        for (DumpedClass declaring : instance.type().lineage()) {
            boolean reference = declaring.name().equals("java.lang.ref.Reference");
            for (String field : declaring.fields().keySet()) {
                Strength held = reference && field.equals("referent") ? strength : Strength.STRONG;
                instance.value(declaring, field).object().ifPresent(target -> from(instance)
                        .add(new Edge(target, field, held)));
            }
        }
    }

    private static Strength strength(DumpedClass type) {
        Stream<String> names = type.lineage().stream().map(DumpedClass::name);
        return names.flatMap(name -> switch (name) {
                    case "java.lang.ref.SoftReference" -> Stream.of(Strength.SOFT);
                    case "java.lang.ref.WeakReference" -> Stream.of(Strength.WEAK);
                    case "java.lang.ref.FinalReference" -> Stream.of(Strength.FINALIZER);
                    case "java.lang.ref.PhantomReference" -> Stream.of(Strength.PHANTOM);
                    default -> Stream.of();
                })
                .findFirst()
                .orElse(Strength.STRONG);
    }

    private void root(DumpedRoot root) {
        Optional<DumpedThread> thread = heap.threads().stream()
                .filter(candidate -> candidate.serial() == root.thread())
                .findFirst();
        if (thread.isPresent() && HELD_BY_THREADS.contains(root.kind())) {
            hold(thread.get().object(), "local", root.object());
        } else {
            roots.add(root.object());
        }
    }

    private void hold(DumpedObject from, String holder, Optional<? extends DumpedObject> to) {
        to.ifPresent(target -> hold(from, holder, target));
    }

    private void hold(DumpedObject from, String holder, DumpedObject to) {
        from(from).add(new Edge(to, holder, Strength.STRONG));
    }

    /**
     * A reference.
     *
     * @param holder the field's name, {@code [17]}, or what else holds it
     */
    public record Edge(DumpedObject to, String holder, Strength strength) {}
}
