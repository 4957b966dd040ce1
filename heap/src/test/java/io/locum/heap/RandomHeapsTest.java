package io.locum.heap;

import io.locum.heap.testing.HeapBuilder;
import io.locum.heap.testing.HeapChecks;
import io.locum.heap.testing.RandomHeap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of random heaps against what was built and against dominators by their definition. */
final class RandomHeapsTest {

    private static final int HEAPS = Integer.getInteger("locum.randomHeaps", 2_000);
    private static final int BATCHES = 10;

    private final Path folder;

    RandomHeapsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everythingIsAsItWasBuilt(int batch) throws Exception {
        for (long seed = batch; seed < HEAPS; seed += BATCHES) {
            check(seed);
        }
    }

    private void check(long seed) throws UnusableDump {
        HeapBuilder built = RandomHeap.of(seed);
        try (Heap heap = built.open(folder)) {
            new HeapChecks(built, heap).all();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("the heap of seed " + seed, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
