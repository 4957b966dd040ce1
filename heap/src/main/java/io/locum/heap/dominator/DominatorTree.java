package io.locum.heap.dominator;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.index.Edges;
import io.locum.heap.index.Graph;
import io.locum.heap.index.IntArray;
import io.locum.heap.index.ObjectTable;
import io.locum.heap.index.Ranks;
import io.locum.heap.index.Workspace;
import java.util.Comparator;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The tree as it was found: eight bytes for each object, sixteen more for each that was not peeled. The peeled children of
 * an object are among those it refers to; the others are listed.
 */
public final class DominatorTree implements Dominators {

    private final Graph graph;
    private final DepthFirstSearch search;
    private final ObjectTable table;
    private final IntArray objects;
    private final IntArray dominators;
    private final IntArray firstChildren;
    private final IntArray siblings;
    private final long total;
    private final Map<Strength, Long> reach;

    private DominatorTree(DepthFirstSearch search, Map<Strength, Long> reach, Graph graph, Workspace workspace) {
        this.graph = graph;
        this.search = search;
        this.table = search.table;
        this.objects = search.objects;
        this.dominators = search.parents;
        this.reach = reach;
        this.firstChildren = workspace.ints(search.count() + 1);
        this.siblings = workspace.ints(search.count() + 1);
        this.total = link(search.count());
    }

    /** Lists each object's children and adds up what they retain, from the largest number down; answers the sum of all. */
    private long link(int count) {
        long sum = 0;
        for (int number = count; number > DepthFirstSearch.ROOTS; number--) {
            int dominator = dominators.get(number);
            siblings.set(number, firstChildren.get(dominator));
            firstChildren.set(dominator, number);
            long bytes = table.bytes(objects.get(number));
            if (dominator == DepthFirstSearch.ROOTS) {
                sum += bytes;
            } else {
                int holder = objects.get(dominator);
                table.setBytes(holder, table.bytes(holder) + bytes);
            }
        }
        return sum;
    }

    /**
     * Computes it.
     *
     * @param all the sizes of all objects, in bytes
     * @param progress is told the share that is done
     */
    public static Dominators of(Graph graph, Ranks ranks, long all, Workspace workspace, DoubleConsumer progress) {
        DepthFirstSearch search = new DepthFirstSearch(graph, ranks, workspace);
        search.from(ranks.roots());
        progress.accept(0.6);
        Map<Strength, Long> reach = new WeakReach(graph, search, workspace).measure();
        new SemiDominators(search, workspace).compute();
        progress.accept(0.9);
        search.semis.release();
        DominatorTree tree = new DominatorTree(search, reach, graph, workspace);
        reach.put(Strength.STRONG, tree.total);
        long reached = reach.values().stream().mapToLong(Long::longValue).sum();
        reach.put(Strength.UNREACHABLE, all - reached);
        return tree;
    }

    @Override
    public int of(int object) {
        int state = table.state(object);
        if (search.isUnvisited(state)) {
            return UNREACHABLE;
        }
        if (state < 0) {
            return ~state;
        }
        int dominator = dominators.get(state);
        return dominator == DepthFirstSearch.ROOTS ? ROOTS : objects.get(dominator);
    }

    @Override
    public boolean isReachable(int object) {
        return !search.isUnvisited(table.state(object));
    }

    @Override
    public long retained(int object) {
        return table.bytes(object);
    }

    @Override
    public int[] children(int object) {
        IntStream.Builder children = IntStream.builder();
        forEachChild(object, children);
        return children.build()
                .boxed()
                .sorted(Comparator.comparingLong(this::retained).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public void forEachChild(int object, IntConsumer visitor) {
        if (object == ROOTS) {
            listed(DepthFirstSearch.ROOTS, visitor);
            return;
        }
        int state = table.state(object);
        if (search.isUnvisited(state)) {
            return;
        }
        if (state > 0) {
            listed(state, visitor);
        }
        Edges edges = graph.edges().of(object);
        for (int target = edges.next(); target != Heap.NONE; target = edges.next()) {
            if (table.state(target) == ~object) {
                visitor.accept(target);
            }
        }
    }

    private void listed(int number, IntConsumer visitor) {
        for (int child = firstChildren.get(number); child != 0; child = siblings.get(child)) {
            visitor.accept(objects.get(child));
        }
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public long reachableOnlyBy(Strength strength) {
        return reach.getOrDefault(strength, 0L);
    }
}
