package io.locum.heap.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual threads with a local variable each, as dumps since JDK 22 have them. */
final class ParkedThreadsTest {

    private static final int ENOUGH = 200;
    private static final int LOCAL_BYTES = 4_000;

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    ParkedThreadsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thoseThatWaitAtTheSamePlaceAreEntriesOfThatPlace() throws Exception {
        wait(ENOUGH, "java.util.concurrent.CountDownLatch", "await");

        Accumulation only = found().get(0);

        assertThat(only.path()).last().satisfies(step -> {
            assertThat(step.declaredBy()).isEqualTo("com.example.Orders");
            assertThat(step.via()).isEqualTo("handle");
        });
        assertThat(only.container().kind()).isEqualTo(Kind.TASKS);
        assertThat(only.entries().count()).isEqualTo(ENOUGH);
        assertThat(only.entries().type()).isEqualTo("com.example.Task");
        assertThat(only.bytes()).isGreaterThan(ENOUGH * LOCAL_BYTES);
    }

    @Test
    void fewerAreRequestsAtOnce() throws Exception {
        wait(ENOUGH - 1, "java.util.concurrent.CountDownLatch", "await");

        assertThat(found()).isEmpty();
    }

    @Test
    void thoseThatWaitForTheNetworkAreConnections() throws Exception {
        wait(ENOUGH, "sun.nio.ch.NioSocketImpl", "read");

        assertThat(found()).isEmpty();
    }

    @Test
    void thoseThatSleepAreTimers() throws Exception {
        wait(ENOUGH, "java.lang.Thread", "sleep");

        assertThat(found()).isEmpty();
    }

    @Test
    void thoseOfAnExecutorAreItsTasks() throws Exception {
        DumpedInstance executor = heap.object("java.util.concurrent.ThreadPerTaskExecutor");
        heap.type("com.example.Orders").staticField("pool", executor);
        for (int i = 0; i < ENOUGH; i++) {
            thread("java.util.concurrent.CountDownLatch", "await").set("container", executor);
        }

        assertThat(found()).isEmpty();
    }

    @Test
    void whatThreadsHoldCountsForTheExecutorThatHasThem() throws Exception {
        DumpedInstance executor = heap.object("java.util.concurrent.ThreadPerTaskExecutor");
        DumpedInstance threads = set(2_000, () -> thread("java.util.concurrent.CountDownLatch", "await")
                .set("container", executor));
        heap.type("com.example.Orders").staticField("pool", executor.set("threads", threads));

        Accumulation tasks = found().get(0);

        assertThat(tasks.container().kind()).isEqualTo(Kind.TASKS);
        assertThat(tasks.entries().type()).isEqualTo("com.example.Task");
        assertThat(tasks.bytes()).isGreaterThan(2_000L * LOCAL_BYTES);
    }

    @Test
    void theRegisterOfThreadsIsNoCollectionOfTheProgram() throws Exception {
        heap.type("jdk.internal.vm.ThreadContainers$RootContainer$TrackingRootContainer")
                .staticField("THREADS", set(2_000, () -> thread("java.util.concurrent.CountDownLatch", "await")));

        assertThat(found())
                .singleElement()
                .satisfies(place -> assertThat(place.path().get(1).via()).isEqualTo("handle"));
    }

    private DumpedInstance set(int entries, Supplier<DumpedInstance> threads) {
        DumpedInstance[] nodes = new DumpedInstance[entries];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = heap.object("java.util.HashMap$Node")
                    .set("key", threads.get())
                    .set("value", heap.object("java.lang.Boolean"))
                    .setNull("next");
        }
        return heap.object("java.util.HashMap")
                .set("table", heap.array("java.util.HashMap$Node[]", nodes))
                .set("size", nodes.length);
    }

    private void wait(int threads, String className, String method) {
        for (int i = 0; i < threads; i++) {
            thread(className, method);
        }
    }

    private DumpedInstance thread(String className, String method) {
        DumpedInstance task = heap.object("java.lang.VirtualThread$VThreadContinuation$1")
                .set("val$task", heap.object("com.example.Task"));
        DumpedInstance thread = heap.object("java.lang.VirtualThread")
                .set(
                        "cont",
                        heap.object("java.lang.VirtualThread$VThreadContinuation")
                                .set("target", task));
        heap.thread(thread)
                .frame("java.lang.VirtualThread", "park", "VirtualThread.java", 1)
                .frame(className, method, "", 1)
                .frame("com.example.Orders", "handle", "Orders.java", 17)
                .holds(heap.bytes(new byte[LOCAL_BYTES]));
        return thread;
    }

    private List<Accumulation> found() throws Exception {
        try (Heap opened = heap.open(folder)) {
            return AccumulationFinder.of(opened);
        }
    }
}
