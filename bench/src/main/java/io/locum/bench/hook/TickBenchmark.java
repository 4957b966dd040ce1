package io.locum.bench.hook;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.bootstrap.LoopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** What the hooks around a wait cost a loop: both together make a tick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TickBenchmark {

    private static final long THRESHOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int STALLS = 64;
    private static final int TICKS_TO_BECOME_A_LOOP = 64;

    /** How many other loops there are. */
    @Param({"0", "500"})
    public int others;

    private final int kind = LoopKind.SELECTOR.number();
    private final int threadKind = LoopKind.EXECUTOR.number();
    private final Object waiter = new Object();
    private final List<Object> otherWaiters = new ArrayList<>();

    /** For JMH. */
    public TickBenchmark() {}

    /** Opens the table and makes everything in it a loop. */
    @Setup(Level.Trial)
    public void open() {
        LoopHooks.open(new LoopTable(THRESHOLD_NANOS, STALLS));
        for (int other = 0; other < others; other++) {
            otherWaiters.add(new Object());
        }
        for (int tick = 0; tick < TICKS_TO_BECOME_A_LOOP; tick++) {
            otherWaiters.forEach(this::turn);
            turn(waiter);
        }
    }

    private void turn(Object loop) {
        LoopHooks.afterWait(loop, kind);
        LoopHooks.beforeWait(loop, kind);
    }

    /** Forgets all loops. */
    @TearDown(Level.Trial)
    public void close() {
        LoopHooks.close();
        otherWaiters.clear();
    }

    /** A tick of a loop that is known by what waits, such as a selector. */
    @Benchmark
    public void tickOfWaiter() {
        LoopHooks.afterWait(waiter, kind);
        LoopHooks.beforeWait(waiter, kind);
    }

    /** A tick of a loop that is known by its thread. */
    @Benchmark
    public void tickOfThread() {
        LoopHooks.afterWaitOfThread(waiter, threadKind);
        LoopHooks.beforeWaitOfThread(waiter, threadKind);
    }

    /** What a tick cannot do without: two readings of the clock. */
    @Benchmark
    public void twoClockReadings(Blackhole hole) {
        hole.consume(System.nanoTime());
        hole.consume(System.nanoTime());
    }
}
