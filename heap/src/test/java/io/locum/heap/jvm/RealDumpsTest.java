package io.locum.heap.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.locum.heap.Cursor;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import io.locum.heap.StaticField;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteFinder;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dumps of this JDK, and of those that {@code -Dlocum.jdks=/path,/path} names, with each collector and each layout of
 * objects that they have.
 */
final class RealDumpsTest {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseParallelGC",
            "-XX:+UseG1GC",
            "-XX:+UseZGC",
            "-XX:+UseShenandoahGC",
            "-XX:-UseCompressedClassPointers",
            "-XX:-UseCompressedOops",
            "-XX:-UseCompressedOops -XX:-UseCompressedClassPointers",
            "-XX:ObjectAlignmentInBytes=16",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseCompactObjectHeaders -XX:+UseZGC");

    /** Padding around {@code @Contended} fields is in no dump, and there is one instance only to conclude it from. */
    private static final Set<String> PADDED = Set.of("java.util.concurrent.ForkJoinPool");

    private final Path folder;

    RealDumpsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> jvms() {
        String others = System.getProperty("locum.jdks", "");
        List<String> jdks = new ArrayList<>(List.of(System.getProperty("java.home")));
        jdks.addAll(
                Stream.of(others.split(",", -1)).filter(jdk -> !jdk.isBlank()).toList());
        return jdks.stream().flatMap(jdk -> FLAGS.stream().map(flags -> Arguments.of(Path.of(jdk), flags)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("jvms")
    void sizesAreTheJvmsAndCountsAreAnotherReaders(Path jdk, String flags) throws Exception {
        List<String> options = List.of(flags.split(" ", -1));
        assumeTrue(DumpedJvm.starts(jdk, options), "this JDK does not have it");
        DumpedJvm jvm = DumpedJvm.run(jdk, options, folder);

        try (Heap heap = Heaps.open(jvm.dump(), folder, Progress.NONE)) {
            assertThat(heap.info().incomplete()).isEmpty();
            sizes(heap, jvm.samples());
            waste(heap);
            assertThat(NetBeansHistogram.differences(heap, jvm.dump())).isEmpty();
        }
    }

    /** Of the program's maps, two hundred are alive, each with a hundred strings: the same ones. */
    private static void waste(Heap heap) {
        Waste waste = WasteFinder.of(heap);
        Waste.Part strings = waste.part(WasteKind.DUPLICATE_STRINGS).orElseThrow();
        assertThat(waste.blanked()).isFalse();
        assertThat(strings.objects()).isBetween(199 * 100L, 230 * 100L);
        assertThat(strings.lines())
                .filteredOn(line -> line.text().orElse("").startsWith("value "))
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(line.objects()).isEqualTo(200));
        WasteHolder most = strings.holders().get(0);
        assertThat(most.className() + " " + most.field()).isEqualTo(DumpedProgram.class.getName() + " static GARBAGE");
        assertThat((double) most.bytes() / strings.saved()).isGreaterThan(0.8);
        assertThat(waste.part(WasteKind.BOXED_NUMBERS).orElseThrow().lines())
                .filteredOn(line -> line.what().equals("java.lang.Integer"))
                .allSatisfy(line -> assertThat(line.different()).isGreaterThan(20_000));
    }

    private static void sizes(Heap heap, List<DumpedJvm.Sample> samples) {
        HeapClass program = heap.classes(DumpedProgram.class.getName()).get(0);
        StaticField field = program.statics().stream()
                .filter(candidate -> candidate.name().equals("SAMPLES"))
                .findFirst()
                .orElseThrow();
        Cursor array = heap.cursor().moveTo((int) field.value());
        assertThat(array.length()).isEqualTo(samples.size());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            DumpedJvm.Sample sample = samples.get(i);
            long size = heap.shallow(array.element(i));
            if (size != sample.size() && !PADDED.contains(sample.className())) {
                wrong.add(i + " " + sample.className() + ": " + size + ", the JVM says " + sample.size() + ", JOL "
                        + sample.jol());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(samples)
                .filteredOn(sample -> sample.jol() != sample.size())
                .as("where JOL does not see padding and fields of the JVM's own")
                .allMatch(sample -> sample.className().startsWith("java.lang.")
                        || sample.className().startsWith("java.util.concurrent.")
                        || sample.className().startsWith("jdk.internal."));
    }
}
