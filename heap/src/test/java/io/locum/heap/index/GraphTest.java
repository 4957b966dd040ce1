package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {

    private final Path folder;

    GraphTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void codesEveryDistanceWithoutAZero() {
        long[] distances = {0, 1, -1, 63, -64, 64, 127, -128, Integer.MAX_VALUE, -(long) Integer.MAX_VALUE};
        for (long distance : distances) {
            assertThat(Graph.code(distance)).isPositive();
            assertThat(Graph.decode(Graph.code(distance))).isEqualTo(distance);
        }
    }

    @Test
    void givesBackWhatWasWrittenFromMemory() throws IOException {
        roundTrip(1_000, 5);
    }

    @Test
    void givesBackWhatWasWrittenFromAFile() throws IOException {
        roundTrip(200_000, 30);
    }

    private void roundTrip(int objects, int most) throws IOException {
        try (Workspace workspace = new Workspace(folder)) {
            Random random = new Random(objects);
            List<int[]> expected = new ArrayList<>();
            GraphWriter writer = new GraphWriter(objects, workspace);
            for (int object = 0; object < objects; object++) {
                int[] edges = random.ints(random.nextInt(most), 0, objects).toArray();
                expected.add(edges);
                writer.begin(object % 3);
                if (object % 3 == 1) {
                    writer.length(object);
                }
                for (int edge : edges) {
                    writer.edge(edge);
                }
                writer.end();
            }
            Edges edges = writer.finish(GraphFixture.facts(3)).edges();

            for (int i = 0; i < 2_000; i++) {
                int object = random.nextInt(objects);
                edges.of(object);
                assertThat(edges.classNumber()).isEqualTo(object % 3);
                if (object % 3 == 1) {
                    assertThat(edges.length()).isEqualTo(object);
                }
                assertThat(rest(edges)).isEqualTo(expected.get(object));
            }
        }
    }

    @Test
    void comesBackToWhereItStood() throws IOException {
        try (Workspace workspace = new Workspace(folder)) {
            Edges edges = GraphFixture.graph(workspace, new int[][] {{1, 2, 0}, {0}, {1}})
                    .edges();
            edges.of(0).next();
            long position = edges.position();
            edges.of(2);
            edges.resume(0, position);

            assertThat(rest(edges)).containsExactly(2, 0);
        }
    }

    private static int[] rest(Edges edges) {
        List<Integer> found = new ArrayList<>();
        for (int target = edges.next(); target != Heap.NONE; target = edges.next()) {
            found.add(target);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
