package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntArrayTest {

    private final Path folder;

    IntArrayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5 * 4L * IntArray.CHUNK, Long.MAX_VALUE})
    void holdsItsValuesOnTheHeapInAFileAndInBoth(long budget) throws IOException {
        int size = 300 * IntArray.CHUNK + 3;
        try (Workspace workspace = new Workspace(folder, budget)) {
            IntArray array = workspace.ints(size);
            assertThat(array.get(size - 1)).isZero();
            for (int i = 0; i < size; i += 1_021) {
                array.set(i, ~i);
            }

            for (int i = 0; i < size; i += 1_021) {
                assertThat(array.get(i)).isEqualTo(~i);
            }
        }
    }

    @Test
    void growsAndShrinksAtItsEnd() throws IOException {
        try (Workspace workspace = new Workspace(folder, 0)) {
            IntArray list = workspace.list();
            for (int i = 0; i < 2 * IntArray.CHUNK; i++) {
                list.add(i);
            }

            assertThat(list.size()).isEqualTo(2 * IntArray.CHUNK);
            assertThat(list.pop()).isEqualTo(2 * IntArray.CHUNK - 1);
            assertThat(list.get(IntArray.CHUNK)).isEqualTo(IntArray.CHUNK);
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        try (Workspace workspace = new Workspace(folder, 0)) {
            workspace.ints(10);
            assertThat(filesIn(folder)).isNotEmpty();
        }

        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void getsMemoryBackThatWasReleased() throws IOException {
        try (Workspace workspace = new Workspace(folder, 4L * IntArray.CHUNK)) {
            workspace.ints(1).release();
            workspace.ints(1);

            assertThat(filesIn(folder)).isEmpty();
        }
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
