package io.locum.heap.accumulation;

import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.Roots.HeapThread;
import io.locum.heap.Roots.StackFrame;
import io.locum.heap.content.Container;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Virtual threads that wait for one another at the same place in the program: no collection has them, but their locals keep
 * memory alive as entries of a queue do. Those of an executor are its tasks; those that wait for the network or for a time
 * are as many as there are connections and timers. Until JDK 22 a dump has no stacks of threads that wait.
 *
 * <p>The JDK's own register of threads without an executor is no collection of the program: those that pile up are found
 * here, at the place where they wait, and the others are connections and timers again.
 */
final class ParkedThreads {

    private static final String CLASS = "java.lang.VirtualThread";

    private static final String REGISTER = "jdk.internal.vm.ThreadContainers";

    /** Fewer are some requests at once. */
    private static final int ENOUGH = 200;

    private static final List<String> NETWORK_OR_TIME =
            List.of("sun.nio.ch.", "java.net.", "sun.security.ssl.", "java.io.");

    private final Heap heap;
    private final FieldReader reader;
    private final Dominators dominators;
    private final EntrySamples samples;

    ParkedThreads(FieldReader reader, EntrySamples samples) {
        this.heap = reader.heap();
        this.reader = reader;
        this.dominators = heap.dominators();
        this.samples = samples;
    }

    private record Place(String className, String method) {}

    /** A place for each method that many wait in. */
    List<Accumulation> find() {
        Map<Place, List<Integer>> byPlace = new LinkedHashMap<>();
        for (HeapThread thread : heap.roots().threads()) {
            if (thread.object() != Heap.NONE
                    && heap.classOf(thread.object()).isA(CLASS)
                    && !isExecutors(thread.object())) {
                place(thread.stack()).ifPresent(place -> byPlace.computeIfAbsent(place, unused -> new ArrayList<>())
                        .add(thread.object()));
            }
        }
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= ENOUGH)
                .map(entry -> accumulation(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether this is where the JDK keeps track of the threads that it was asked for. */
    static boolean isRegister(Accumulation place) {
        return place.path().stream().anyMatch(step -> step.declaredBy().startsWith(REGISTER));
    }

    private boolean isExecutors(int thread) {
        return reader.className(reader.reference(thread, "container")).endsWith("ThreadPerTaskExecutor");
    }

    /** The innermost method that is not the JDK's; empty where what is called from there waits for the world outside. */
    private static Optional<Place> place(List<StackFrame> stack) {
        for (StackFrame frame : stack) {
            if (!JdkNames.isJdk(frame.className())) {
                return Optional.of(new Place(frame.className(), frame.method()));
            }
            if (frame.method().startsWith("sleep")
                    || NETWORK_OR_TIME.stream().anyMatch(frame.className()::startsWith)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Accumulation accumulation(Place place, List<Integer> threads) {
        long bytes = threads.stream().mapToLong(dominators::retained).sum();
        Container container = new Container(CLASS, Kind.TASKS, "virtual threads that wait there", 0, -1);
        Pile pile = new Pile(threads.get(0), container, threads.size(), bytes, 0, most -> some(threads, most));
        List<PathStep> path = List.of(
                new PathStep("virtual threads", "", CLASS, false, bytes),
                new PathStep(place.method(), place.className(), CLASS, false, bytes));
        return new Accumulation(
                Key.of(path),
                path,
                container,
                1,
                samples.of(pile, threads.size()).entries(),
                bytes,
                false,
                Optional.empty());
    }

    private static List<Sample.Entry> some(List<Integer> threads, int most) {
        return threads.stream()
                .limit(most)
                .map(thread -> new Sample.Entry(Heap.NONE, thread))
                .toList();
    }
}
