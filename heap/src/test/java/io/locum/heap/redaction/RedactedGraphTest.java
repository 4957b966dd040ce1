package io.locum.heap.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators.Strength;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.Heaps;
import io.locum.heap.ObjectKind;
import io.locum.heap.Progress;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.jvm.DumpedJvm;
import io.locum.heap.testing.RandomHeap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy is the same graph: opened side by side with the original. */
final class RedactedGraphTest {

    private static final int HEAPS = 20;

    private final Path folder;

    RedactedGraphTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void ofRandomHeaps(int batch) throws Exception {
        for (int seed = batch * HEAPS; seed < (batch + 1) * HEAPS; seed++) {
            compare(RandomHeap.of(seed).write(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC"})
    void ofARealJvm(String collector) throws Exception {
        Path dump = DumpedJvm.run(Path.of(System.getProperty("java.home")), List.of(collector), folder)
                .dump();
        String argument = dump.toString();
        assertThat(text(dump)).contains(argument, "value 17", System.getProperty("java.class.path"));

        Path copy = compare(dump);

        assertThat(text(copy)).doesNotContain(argument, "value 17", System.getProperty("java.class.path"));
        assertThat(text(copy)).contains("java/util/HashMap$Node", "DumpedProgram.java", "SAMPLES");
    }

    private static String text(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private Path compare(Path dump) throws Exception {
        Path copy = folder.resolve("copy.hprof");
        Files.deleteIfExists(copy);
        Redaction.write(dump, copy, Progress.NONE);
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        try (Heap original = Heaps.open(dump, first, Progress.NONE);
                Heap redacted = Heaps.open(copy, second, Progress.NONE)) {
            assertThat(redacted.objects()).isEqualTo(original.objects());
            assertThat(redacted.info().incomplete()).isEqualTo(original.info().incomplete());
            assertThat(redacted.roots().all()).isEqualTo(original.roots().all());
            assertThat(stacks(redacted)).isEqualTo(stacks(original));
            for (int object = 0; object < original.objects(); object++) {
                assertThat(description(redacted, object)).isEqualTo(description(original, object));
            }
            for (Strength strength : Strength.values()) {
                assertThat(redacted.dominators().reachableOnlyBy(strength))
                        .isEqualTo(original.dominators().reachableOnlyBy(strength));
            }
            redacted.scan(RedactedGraphTest::requireBlank);
        }
        return copy;
    }

    private static List<String> stacks(Heap heap) {
        return heap.roots().threads().stream()
                .map(HeapThread::stack)
                .map(List::toString)
                .toList();
    }

    private static String description(Heap heap, int object) {
        HeapClass type = heap.classOf(object);
        List<Integer> successors = new ArrayList<>();
        heap.successors(object, successors::add);
        return heap.id(object) + " " + heap.kind(object) + " " + type.name() + " " + type.fields() + " "
                + heap.shallow(object) + " " + successors + " "
                + heap.dominators().of(object) + " "
                + heap.dominators().retained(object);
    }

    private static void requireBlank(Cursor cursor) {
        if (cursor.kind() == ObjectKind.PRIMITIVE_ARRAY) {
            for (int i = 0; i < cursor.length(); i++) {
                if (cursor.elementBits(i) != 0) {
                    throw new AssertionError(cursor.heapClass().name() + " " + cursor.object());
                }
            }
        }
    }
}
