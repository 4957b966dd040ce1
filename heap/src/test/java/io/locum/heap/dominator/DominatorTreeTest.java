package io.locum.heap.dominator;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Dominators;
import io.locum.heap.index.Graph;
import io.locum.heap.index.GraphFixture;
import io.locum.heap.index.Ranks;
import io.locum.heap.index.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DominatorTreeTest {

    private static final int R = Dominators.ROOTS;
    private static final int U = Dominators.UNREACHABLE;

    private final Path folder;

    DominatorTreeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Figure 1 of Lengauer and Tarjan's paper: R, then A to L. */
    @Test
    void solvesTheExampleOfLengauerAndTarjan() throws IOException {
        int[][] graph = {{1, 2, 3}, {4}, {1, 4, 5}, {6, 7}, {12}, {8}, {9}, {9, 10}, {5, 11}, {11}, {9}, {9, 0}, {8}};

        assertThat(dominators(graph, 0)).containsExactly(R, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4);
    }

    @Test
    void anObjectBetweenTwoRootsBelongsToNeither() throws IOException {
        assertThat(dominators(new int[][] {{2}, {2}, {3}, {}}, 0, 1)).containsExactly(R, R, R, 2);
    }

    @Test
    void aRootIsDominatedByNothingThoughSomethingHoldsIt() throws IOException {
        assertThat(dominators(new int[][] {{1}, {2}, {}}, 0, 1)).containsExactly(R, R, 1);
    }

    @Test
    void whatNoPathLeadsToIsUnreachable() throws IOException {
        assertThat(dominators(new int[][] {{}, {2}, {1}, {3}}, 0)).containsExactly(R, U, U, U);
    }

    @Test
    void aLeafThatOnlyGarbageHoldsIsUnreachableToo() throws IOException {
        try (Workspace workspace = new Workspace(folder)) {
            Dominators found = compute(workspace, new int[][] {{}, {2, 3}, {}, {1}}, 0);

            assertThat(IntStream.range(0, 4).filter(found::isReachable)).containsExactly(0);
            assertThat(found.retained(2)).isEqualTo(8);
            assertThat(found.children(1)).isEmpty();
        }
    }

    @Test
    void cyclesAndSelfReferencesChangeNothing() throws IOException {
        assertThat(dominators(new int[][] {{0, 1}, {1, 2, 0}, {1, 2, 3}, {0, 1, 2}}, 0))
                .containsExactly(R, 0, 1, 2);
    }

    @Test
    void aReferenceThatAPeeledObjectHandsOverReachesDownTheTreeToo() throws IOException {
        // 1 holds 2 and 3; 3, held by 1 alone, holds 2's child 4 as well.
        assertThat(dominators(new int[][] {{1}, {2, 3}, {4}, {4}, {}}, 0)).containsExactly(R, 0, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12, 40})
    void equalsWhatRemovalOfEachObjectShows(int objects) throws IOException {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed * 1_000L + objects);
            int[][] graph = new int[objects][];
            for (int i = 0; i < objects; i++) {
                graph[i] = random.ints(random.nextInt(4), 0, objects).toArray();
            }
            int[] roots = IntStream.range(0, objects)
                    .filter(i -> i == 0 || random.nextInt(8) == 0)
                    .toArray();
            NaiveDominators expected = new NaiveDominators(graph, roots);
            try (Workspace workspace = new Workspace(folder)) {
                Dominators found = compute(workspace, graph, roots);
                for (int object = 0; object < objects; object++) {
                    assertThat(found.of(object))
                            .as("of %d, seed %d", object, seed)
                            .isEqualTo(expected.of(object));
                    assertThat(found.retained(object)).as("retained").isEqualTo(8L * expected.retained(object));
                    assertThat(found.children(object)).containsExactlyInAnyOrder(expected.children(object));
                }
                assertThat(found.children(R)).containsExactlyInAnyOrder(expected.children(R));
                assertThat(found.total()).isEqualTo(8L * expected.reachable());
            }
        }
    }

    @Test
    void aDeepListWhoseElementsAreHeldElsewhereTooTakesNoClimbing() throws IOException {
        int nodes = 200_000;
        int[][] graph = new int[2 * nodes + 2][];
        graph[0] = new int[] {1, 2};
        graph[1] = IntStream.range(0, nodes).map(i -> 3 + 2 * i).toArray();
        for (int i = 0; i < nodes; i++) {
            int node = 2 + 2 * i;
            graph[node] = i + 1 < nodes ? new int[] {node + 2, node + 1} : new int[] {node + 1};
            graph[node + 1] = new int[] {};
        }
        // The list is walked before the array, so that elements hang from the deep end of the tree.
        graph[0] = new int[] {2, 1};

        int[] found = dominators(graph, 0);

        assertThat(found[2 * nodes + 1]).isZero();
        assertThat(found[3]).isZero();
        assertThat(found[2 * nodes]).isEqualTo(2 * nodes - 2);
    }

    @Test
    void spilledArraysGiveTheSame() throws IOException {
        int[][] graph = new int[5_000][];
        Random random = new Random(5);
        for (int i = 0; i < graph.length; i++) {
            graph[i] = random.ints(random.nextInt(4), 0, graph.length).toArray();
        }
        try (Workspace heap = new Workspace(folder);
                Workspace files = new Workspace(folder, 0)) {
            Dominators expected = compute(heap, graph, 0);
            Dominators found = compute(files, graph, 0);

            for (int object = 0; object < graph.length; object++) {
                assertThat(found.of(object)).isEqualTo(expected.of(object));
                assertThat(found.retained(object)).isEqualTo(expected.retained(object));
            }
        }
    }

    private int[] dominators(int[][] successors, int... roots) throws IOException {
        try (Workspace workspace = new Workspace(folder)) {
            Dominators found = compute(workspace, successors, roots);
            return IntStream.range(0, successors.length).map(found::of).toArray();
        }
    }

    private static Dominators compute(Workspace workspace, int[][] successors, int... roots) {
        Ranks ranks = GraphFixture.ranks(workspace, successors.length, roots);
        Graph graph = GraphFixture.graph(workspace, successors, ranks);
        return DominatorTree.of(graph, ranks, 8L * successors.length, workspace, share -> {});
    }
}
