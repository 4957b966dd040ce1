package io.locum.heap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.Field;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ObjectKind;
import io.locum.heap.Paths.Step;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.Root;
import io.locum.heap.StaticField;
import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares an opened dump with the heap that was built, in everything. */
public final class HeapChecks {

    private final HeapBuilder built;
    private final HeapGraph graph;
    private final DominatorOracle oracle;
    private final Heap heap;

    public HeapChecks(HeapBuilder built, Heap heap) {
        this.built = built;
        this.graph = HeapGraph.of(built);
        this.oracle = new DominatorOracle(graph);
        this.heap = heap;
    }

    public void all() {
        objects();
        values();
        statics();
        scan();
        roots();
        threads();
        successors();
        dominators();
        strengths();
        paths();
    }

    void objects() {
        assertThat(heap.objects()).isEqualTo(built.objects().size());
        assertThat(heap.info().incomplete()).isEmpty();
        for (DumpedObject object : built.objects()) {
            int number = object.in(heap);
            assertThat(number).isNotEqualTo(Heap.NONE);
            assertThat(heap.id(number)).isEqualTo(object.id());
            assertThat(heap.classOf(number).name()).isEqualTo(className(object));
            assertThat(heap.kind(number)).isEqualTo(kind(object));
            if (object instanceof DumpedClass type) {
                HeapClass found = heap.asClass(number);
                assertThat(found.object()).isEqualTo(number);
                assertThat(found.name()).isEqualTo(type.name());
                assertThat(found.superclass().map(HeapClass::object))
                        .isEqualTo(type.superclass().map(above -> above.in(heap)));
                assertThat(found.loader())
                        .isEqualTo(type.loader().map(loader -> loader.in(heap)).orElse(Heap.NONE));
            }
        }
        for (HeapClass type : heap.classes()) {
            long[] own = built.objects().stream()
                    .mapToInt(object -> object.in(heap))
                    .filter(number -> heap.classOf(number).equals(type))
                    .mapToLong(heap::shallow)
                    .toArray();
            assertThat(type.instances()).isEqualTo(own.length);
            assertThat(type.shallow()).isEqualTo(Arrays.stream(own).sum());
        }
    }

    private static String className(DumpedObject object) {
        return switch (kind(object)) {
            case CLASS -> "java.lang.Class";
            case INSTANCE -> ((DumpedInstance) object).type().name();
            case OBJECT_ARRAY -> ((DumpedArray) object).type().name();
            case PRIMITIVE_ARRAY -> JavaClasses.primitiveName(((DumpedPrimitives) object).type()) + "[]";
        };
    }

    private static ObjectKind kind(DumpedObject object) {
        if (object instanceof DumpedClass) {
            return ObjectKind.CLASS;
        } else if (object instanceof DumpedInstance) {
            return ObjectKind.INSTANCE;
        }
        return object instanceof DumpedArray ? ObjectKind.OBJECT_ARRAY : ObjectKind.PRIMITIVE_ARRAY;
    }

    void values() {
        Cursor cursor = heap.cursor();
        for (DumpedObject object : built.objects()) {
            cursor.moveTo(object.in(heap));
            assertThat(cursor.shallow()).isEqualTo(heap.shallow(object.in(heap)));
            if (object instanceof DumpedInstance instance) {
                fields(instance, cursor);
            } else if (object instanceof DumpedArray array) {
                assertThat(cursor.length()).isEqualTo(array.elements().size());
                assertThat(cursor.elementType()).isEqualTo(ValueType.OBJECT);
                for (int i = 0; i < cursor.length(); i++) {
                    assertThat(cursor.element(i))
                            .isEqualTo(number(array.elements().get(i)));
                }
            } else if (object instanceof DumpedPrimitives array) {
                assertThat(cursor.length()).isEqualTo(array.length());
                assertThat(cursor.elementType()).isEqualTo(array.type());
                for (int i = 0; i < cursor.length(); i++) {
                    assertThat(cursor.elementBits(i)).isEqualTo(array.element(i));
                }
            }
        }
    }

    private void fields(DumpedInstance instance, Cursor cursor) {
        List<Field> fields = cursor.heapClass().fields();
        int next = 0;
        for (DumpedClass declaring : instance.type().lineage()) {
            for (String name : declaring.fields().keySet()) {
                Field field = fields.get(next++);
                Value value = instance.value(declaring, name);
                assertThat(field.name()).isEqualTo(name);
                assertThat(field.declaredBy()).isEqualTo(declaring.name());
                assertThat(field.type()).isEqualTo(value.type());
                if (value.type() == ValueType.OBJECT) {
                    assertThat(cursor.reference(field)).isEqualTo(number(value.object()));
                } else {
                    assertThat(cursor.primitive(field)).isEqualTo(value.bits());
                }
            }
        }
        assertThat(fields).hasSize(next);
    }

    void statics() {
        for (DumpedObject object : built.objects()) {
            if (object instanceof DumpedClass type) {
                List<StaticField> expected = new ArrayList<>();
                type.statics().forEach((name, value) -> {
                    long bits = value.type() == ValueType.OBJECT ? number(value.object()) : value.bits();
                    expected.add(new StaticField(name, value.type(), bits));
                });
                assertThat(heap.asClass(type.in(heap)).statics()).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    void scan() {
        List<Integer> seen = new ArrayList<>();
        heap.scan(cursor -> seen.add(cursor.object()));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(built.objects().stream()
                        .filter(object -> !(object instanceof DumpedClass))
                        .map(object -> object.in(heap))
                        .toList());
    }

    void roots() {
        List<String> expected = built.allRoots().stream()
                .map(root -> root.object().in(heap) + " " + root.kind() + " " + root.thread())
                .toList();
        assertThat(heap.roots().all())
                .map(root ->
                        root.object() + " " + root.kind() + " " + root.thread().orElse(0))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (Root root : heap.roots().all()) {
            assertThat(heap.roots().of(root.object())).contains(root);
        }
        for (DumpedRoot root : built.allRoots()) {
            if (root.frame() >= 0 && root.thread() < 99) {
                assertThat(heap.roots().of(root.object().in(heap)))
                        .anyMatch(found ->
                                found.kind() == root.kind() && found.frame().orElse(root.frame()) == root.frame());
            }
        }
    }

    void threads() {
        for (DumpedThread thread : built.threads()) {
            HeapThread found = heap.roots().threads().stream()
                    .filter(candidate -> candidate.serial() == thread.serial())
                    .findFirst()
                    .orElseThrow();
            assertThat(found.object()).isEqualTo(thread.object().in(heap));
            assertThat(found.stack())
                    .map(frame -> frame.className() + "." + frame.method() + "(" + frame.file() + ":" + frame.line())
                    .isEqualTo(thread.frames().stream()
                            .map(frame -> frame.type().name() + "." + frame.method() + "(" + frame.file() + ":"
                                    + frame.line())
                            .toList());
        }
    }

    void successors() {
        for (DumpedObject object : built.objects()) {
            List<Integer> found = new ArrayList<>();
            heap.successors(object.in(heap), found::add);
            List<Integer> expected = graph.from(object).stream()
                    .filter(edge -> edge.strength() == Strength.STRONG)
                    .map(edge -> edge.to().in(heap))
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    void dominators() {
        Dominators dominators = heap.dominators();
        Set<Integer> top = new HashSet<>();
        for (DumpedObject object : built.objects()) {
            int number = object.in(heap);
            int expected = oracle.dominator(object)
                    .map(found -> found.in(heap))
                    .orElse(oracle.reachable(object) ? Dominators.ROOTS : Dominators.UNREACHABLE);
            assertThat(dominators.of(number)).isEqualTo(expected);
            assertThat(dominators.retained(number)).isEqualTo(size(oracle.retained(object)));
            if (expected == Dominators.ROOTS) {
                top.add(number);
            }
            children(number, oracle.reachable(object) ? dominatedBy(object) : Set.of());
        }
        children(Dominators.ROOTS, top);
        assertThat(dominators.total()).isEqualTo(size(oracle.reachable()));
    }

    private Set<Integer> dominatedBy(DumpedObject object) {
        Set<Integer> dominated = new HashSet<>();
        for (DumpedObject other : oracle.retained(object)) {
            if (oracle.dominator(other).filter(object::equals).isPresent()) {
                dominated.add(other.in(heap));
            }
        }
        return dominated;
    }

    private void children(int parent, Set<Integer> expected) {
        Dominators dominators = heap.dominators();
        List<Integer> visited = new ArrayList<>();
        dominators.forEachChild(parent, visited::add);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(expected);
        List<Integer> sorted =
                Arrays.stream(dominators.children(parent)).boxed().toList();
        assertThat(sorted)
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSortedAccordingTo(Comparator.comparing(child -> -dominators.retained(child)));
    }

    void strengths() {
        for (Strength strength : Strength.values()) {
            assertThat(heap.dominators().reachableOnlyBy(strength))
                    .as(strength.name())
                    .isEqualTo(size(oracle.reachableOnlyBy(strength)));
        }
    }

    void paths() {
        Map<DumpedObject, Integer> distances = oracle.distances();
        List<DumpedObject> objects = built.objects();
        List<List<Step>> paths = heap.paths()
                .shortest(objects.stream().mapToInt(object -> object.in(heap)).toArray());
        assertThat(paths).hasSameSizeAs(objects);
        for (int i = 0; i < paths.size(); i++) {
            Optional<Integer> distance = Optional.ofNullable(distances.get(objects.get(i)));
            assertThat(paths.get(i)).hasSize(distance.map(steps -> steps + 1).orElse(0));
            if (distance.isPresent()) {
                path(paths.get(i), objects.get(i));
            }
        }
    }

    private void path(List<Step> steps, DumpedObject last) {
        DumpedObject at = withNumber(steps.get(0).object());
        assertThat(graph.roots()).contains(at);
        for (Step step : steps.subList(1, steps.size())) {
            assertThat(graph.from(at))
                    .as(step.holder())
                    .anyMatch(edge -> edge.to().in(heap) == step.object()
                            && edge.strength() == Strength.STRONG
                            && (unnamed(edge) || step.holder().contains(edge.holder())));
            at = withNumber(step.object());
        }
        assertThat(at).isEqualTo(last);
    }

    private static boolean unnamed(HeapGraph.Edge edge) {
        return List.of("class", "superclass", "class loader", "signers", "protection domain", "constant", "local")
                .contains(edge.holder());
    }

    private DumpedObject withNumber(int number) {
        return built.objects().stream()
                .filter(object -> object.in(heap) == number)
                .findFirst()
                .orElseThrow();
    }

    private long size(Collection<DumpedObject> objects) {
        return objects.stream()
                .mapToLong(object -> heap.shallow(object.in(heap)))
                .sum();
    }

    private int number(Optional<DumpedObject> object) {
        return object.map(found -> found.in(heap)).orElse(Heap.NONE);
    }
}
