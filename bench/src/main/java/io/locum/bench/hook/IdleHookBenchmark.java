package io.locum.bench.hook;

import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the hooks cost while nothing is recorded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdleHookBenchmark {

    private final int kind = LoopKind.SELECTOR.number();
    private final Object waiter = new Object();

    /** For JMH. */
    public IdleHookBenchmark() {}

    /** A tick that nobody counts. */
    @Benchmark
    public void tickUnrecorded() {
        LoopHooks.afterWait(waiter, kind);
        LoopHooks.beforeWait(waiter, kind);
    }
}
