package io.locum.heap.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.ValueType;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.DumpedObject;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Little heaps, and what is said to pile up in them: the way, the container, the entries. */
final class AccumulationFinderTest {

    private static final int MANY = 2_000;

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    AccumulationFinderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMapIsNamedByTheFieldThatHoldsIt() throws Exception {
        DumpedInstance map = map(MANY, i -> heap.string("order " + i), i -> sized("com.example.Order", 100));
        DumpedInstance orders = heap.object("com.example.Orders").set("byId", map);
        heap.type("com.example.Shop").staticField("ORDERS", orders);

        assertThat(found())
                .containsExactly("class com.example.Shop, static ORDERS com.example.Orders, byId java.util.HashMap: "
                        + "2000 com.example.Order by java.lang.String in a hash map");
    }

    @Test
    void aListOfLambdasSaysWhereTheyAreWritten() throws Exception {
        heap.type("com.example.Bus").staticField("listeners", list(objects(MANY, i -> heap.object(
                        "com.example.Chat$$Lambda$14/0x0000000800c03000")
                .set("arg$1", sized("com.example.Chat", 50)))));

        Accumulation only = accumulations().get(0);

        assertThat(only.entries().type()).isEqualTo("com.example.Chat$$Lambda");
        assertThat(only.entries().lambda())
                .hasValueSatisfying(lambda -> assertThat(lambda.captures()).containsExactly("com.example.Chat"));
    }

    @Test
    void entriesThatAreHeldFromElsewhereTooAreStillCounted() throws Exception {
        DumpedObject[] screens = objects(8_000, i -> sized("com.example.Screen", 200));
        heap.type("com.example.Bus").staticField("listeners", list(screens));
        heap.type("com.example.Desktop").staticField("screens", list(screens.clone()));

        List<Accumulation> both = accumulations();

        assertThat(both).hasSize(2).allMatch(Accumulation::shared).allSatisfy(place -> assertThat(place.bytes())
                .isGreaterThan(8_000 * 200));
    }

    @Test
    void aListOfSomebodysOwnIsCountedAsOne() throws Exception {
        DumpedInstance first = sized("com.example.Node", 40);
        DumpedInstance node = first;
        for (int i = 1; i < 5_000; i++) {
            DumpedInstance next = sized("com.example.Node", 40);
            node.set("next", next);
            node = next;
        }
        node.setNull("next");
        heap.type("com.example.Chain").staticField("head", first);

        Accumulation chain = accumulations().get(0);

        assertThat(render(chain)).startsWith("class com.example.Chain, static head com.example.Node: ");
        assertThat(chain.entries().count()).isBetween(4_900L, 5_100L);
    }

    @Test
    void listsInSessionsAreTheSessionsMatter() throws Exception {
        DumpedObject[] sessions = objects(200, i -> heap.object("com.example.Session")
                .set("items", list(objects(60, j -> sized("com.example.Item", 300)))));
        heap.type("com.example.Sessions").staticField("all", list(sessions));

        assertThat(found())
                .containsExactly("class com.example.Sessions, static all java.util.ArrayList: "
                        + "200 com.example.Session in a list");
    }

    @Test
    void longListsOfAFewTenantsAreTheListsMatter() throws Exception {
        DumpedObject[] tenants = objects(3, i -> heap.object("com.example.Tenant")
                .set("items", list(objects(1_000, j -> sized("com.example.Item", 100)))));
        heap.type("com.example.Tenants").staticField("all", list(tenants));

        Accumulation items = accumulations().get(0);

        assertThat(items.collections()).isEqualTo(3);
        assertThat(items.entries().count()).isEqualTo(3_000);
        assertThat(items.key()).endsWith("com.example.Tenant.items > java.util.ArrayList");
    }

    @Test
    void whatIsBoundedSaysSo() throws Exception {
        DumpedInstance queue = heap.object("java.util.concurrent.ArrayBlockingQueue")
                .set("items", heap.array("java.lang.Object[]", objects(MANY, i -> sized("com.example.Job", 50))))
                .set("count", MANY);
        heap.type("com.example.Pool").staticField("queue", queue);

        assertThat(accumulations().get(0).bound()).hasValue("a queue of at most 2000");
    }

    @Test
    void aFieldSaysMoreThanALocalVariable() throws Exception {
        DumpedInstance jobs = list(objects(MANY, i -> sized("com.example.Job", 50)));
        heap.thread("main").frame("com.example.Main", "run", "Main.java", 17).holds(jobs);
        heap.type("com.example.Main")
                .staticField("app", heap.object("com.example.App").set("jobs", jobs));

        assertThat(found()).first().asString().startsWith("class com.example.Main, static app com.example.App, jobs");
    }

    @Test
    void aHeapWithoutCollectionsHasNoAccumulation() throws Exception {
        heap.type("com.example.Model").staticField("weights", heap.primitives(ValueType.DOUBLE, new long[500_000]));

        assertThat(found()).isEmpty();
    }

    private List<String> found() throws Exception {
        return accumulations().stream().map(AccumulationFinderTest::render).toList();
    }

    private List<Accumulation> accumulations() throws Exception {
        try (Heap opened = heap.open(folder)) {
            return AccumulationFinder.of(opened);
        }
    }

    private static String render(Accumulation place) {
        StringBuilder text = new StringBuilder();
        for (PathStep step : place.path()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(step.via())
                    .append(' ')
                    .append(step.className());
        }
        Entries entries = place.entries();
        return text.append(": ").append(entries.count()).append(' ').append(entries.type())
                + (entries.keyType().isEmpty() ? "" : " by " + entries.keyType())
                + " in " + place.container().words();
    }

    private DumpedInstance sized(String type, int bytes) {
        return heap.object(type).set("content", heap.bytes(new byte[bytes]));
    }

    private DumpedInstance list(DumpedObject... elements) {
        return heap.object("java.util.ArrayList")
                .set("elementData", heap.array("java.lang.Object[]", elements))
                .set("size", elements.length);
    }

    private DumpedInstance map(int size, IntFunction<DumpedObject> key, IntFunction<DumpedObject> value) {
        DumpedObject[] nodes = objects(size, i -> heap.object("java.util.HashMap$Node")
                .set("key", key.apply(i))
                .set("value", value.apply(i))
                .setNull("next"));
        return heap.object("java.util.HashMap")
                .set("table", heap.array("java.util.HashMap$Node[]", nodes))
                .set("size", size);
    }

    private static DumpedObject[] objects(int count, IntFunction<DumpedObject> make) {
        return IntStream.range(0, count).mapToObj(make).toArray(DumpedObject[]::new);
    }
}
