package io.locum.heap.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.UnusableDump;
import io.locum.heap.ValueType;
import io.locum.heap.summary.Dominated.Sort;
import io.locum.heap.testing.DumpedArray;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.DumpedPrimitives;
import io.locum.heap.testing.HeapBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapSummaryTest {

    private static final int KIB = 1024;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMapsEntriesAreOneBoxWithWhatTheyHoldWithin() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        DumpedArray table = heap.array("com.example.Session", 300);
        for (int i = 0; i < 300; i++) {
            table.set(i, heap.object("com.example.Session").set("data", bytes(heap, KIB)));
        }
        heap.type("com.example.Sessions").staticField("ALL", table);

        assertThat(outline(summed(heap))).isEqualTo("""
                        ALL
                         CLASS com.example.Sessions
                          OBJECT com.example.Session[]
                           GROUP com.example.Session x300
                            GROUP byte[] x300
                        """);
    }

    @Test
    void aLargeObjectHasABoxOfItsOwn() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        DumpedArray all = heap.array("com.example.Page", 21);
        for (int i = 0; i < 21; i++) {
            all.set(i, heap.object("com.example.Page").set("data", bytes(heap, i == 20 ? 300 * KIB : 32)));
        }
        heap.type("com.example.Pages").staticField("ALL", all);

        assertThat(outline(summed(heap)))
                .contains("   OBJECT com.example.Page\n    OBJECT byte[]\n   GROUP com.example.Page x20\n");
    }

    @Test
    void aListOfLinkedNodesIsOneChain() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        DumpedInstance first = heap.object("com.example.Link");
        DumpedInstance last = first;
        for (int i = 1; i < 1000; i++) {
            DumpedInstance next = heap.object("com.example.Link");
            last.set("next", next);
            last.set("data", bytes(heap, KIB));
            last = next;
        }
        heap.type("com.example.Log").staticField("FIRST", first);

        // the last few links keep too little alive to be told apart
        assertThat(outline(summed(heap)))
                .containsPattern("  CHAIN com\\.example\\.Link x99\\d\n   GROUP byte\\[] x99\\d\n");
    }

    @Test
    void aClassKeepsAliveWhatItsTopmostInstancesDo() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        DumpedInstance inner = heap.object("com.example.Node").set("data", bytes(heap, 100 * KIB));
        DumpedInstance between = heap.object("com.example.Between").set("node", inner);
        DumpedInstance outer = heap.object("com.example.Node").set("between", between);
        heap.type("com.example.Tree").staticField("TOP", outer);

        Use nodes = summed(heap).classes().stream()
                .filter(use -> use.name().equals("com.example.Node"))
                .findFirst()
                .orElseThrow();

        assertThat(nodes.instances()).isEqualTo(2);
        assertThat(nodes.retained()).isBetween(100L * KIB, 101L * KIB);
    }

    @Test
    void aPackageAndALoaderAreTheSumsOfTheirClasses() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        heap.object("com.example.a.One").root();
        heap.object("com.example.a.Two").root();

        Use one = summed(heap).packages().stream()
                .filter(use -> use.name().equals("com.example.a"))
                .findFirst()
                .orElseThrow();

        assertThat(one.classes()).isEqualTo(2);
        assertThat(one.instances()).isEqualTo(2);
    }

    @Test
    void aThreadTellsWhatItsFramesReferTo() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        heap.thread("worker")
                .frame("com.example.Export", "run", "Export.java", 17)
                .holds(heap.object("com.example.Rows").set("data", bytes(heap, 50 * KIB)));

        ThreadUse worker = summed(heap).threads().get(0);

        assertThat(worker.name()).isEqualTo("worker");
        assertThat(worker.locals()).isBetween(50L * KIB, 51L * KIB);
        assertThat(worker.stack().get(0).locals().get(0).className()).isEqualTo("com.example.Rows");
    }

    @Test
    void noMoreBoxesThanAPageCanShow() throws Exception {
        HeapBuilder heap = HeapBuilder.heap();
        for (int i = 0; i < 150; i++) {
            DumpedInstance at = heap.object("com.example.Root" + i).root();
            for (int deep = 0; deep < 30; deep++) {
                DumpedInstance inner = heap.object("com.example.Deep" + deep).set("data", bytes(heap, 100));
                at.set("inner" + deep, inner);
                at = inner;
            }
        }

        assertThat(count(summed(heap).tree())).isBetween(500, DominatorBoxes.MOST_BOXES + 200);
    }

    private static DumpedPrimitives bytes(HeapBuilder heap, int length) {
        heap.type("byte[]");
        return heap.primitives(ValueType.BYTE, new long[length]);
    }

    private HeapSummary summed(HeapBuilder heap) throws UnusableDump, IOException {
        try (Heap opened = heap.open(folder)) {
            return HeapSummary.of(opened);
        }
    }

    private static int count(Dominated box) {
        return 1 + box.inside().stream().mapToInt(HeapSummaryTest::count).sum();
    }

    private static String outline(HeapSummary summary) {
        StringBuilder out = new StringBuilder();
        outline(summary.tree(), 0, out);
        return out.toString();
    }

    private static void outline(Dominated box, int depth, StringBuilder out) {
        if (box.sort() == Sort.REST || box.className().startsWith("java.")) {
            return;
        }
        out.append(" ".repeat(depth)).append(box.sort());
        if (!box.className().isEmpty()) {
            out.append(' ').append(box.className());
        }
        if (box.objects() > 1 && box.sort() != Sort.ALL) {
            out.append(" x").append(box.objects());
        }
        out.append('\n');
        box.inside().forEach(inner -> outline(inner, depth + 1, out));
    }
}
