package io.locum.analyzer.rule.leak;

import static io.locum.analyzer.rule.leak.Dumps.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.DirectBuffers;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.DirectMemory;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Direct buffers: how many, how much, and in whose hands. */
final class DirectMemoryGrowthTest {

    private static final long LIMIT = 512 * MIB;

    private final DirectMemoryGrowth rule = new DirectMemoryGrowth();

    @Test
    void fiftyBuffersInOneCollectionThatAreMostOfItAreTooMany() {
        sick(100, 16 * MIB, frames(50, 8 * MIB));
        healthy(100, 16 * MIB, frames(49, 8 * MIB));
        healthy(100, 16 * MIB, frames(50, 8 * MIB - 1));
        healthy(100, 16 * MIB - 1, frames(50, 8 * MIB));
    }

    @Test
    void whatIsBoundedIsAPool() {
        healthy(100, 64 * MIB, Dumps.bounded(frames(100, 64 * MIB), "a queue of at most 100"));
    }

    @Test
    void nearlyAllThatMayBeIsTooMuchWhoeverHoldsIt() {
        long full = (long) Math.ceil(LIMIT * 0.8);
        assertThat(rule.examine(facts(new DirectMemory(10, full, LIMIT, List.of()))))
                .isInstanceOf(Verdict.Sick.class);
        assertThat(rule.examine(facts(new DirectMemory(10, full - 1, LIMIT, List.of()))))
                .isInstanceOf(Verdict.Healthy.class);
        assertThat(rule.examine(facts(new DirectMemory(10, full, 0, List.of()))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void theFieldOfTheCollectionIsBlamed() {
        Verdict.Sick sick = (Verdict.Sick)
                rule.examine(facts(new DirectMemory(100, 64 * MIB, LIMIT, List.of(frames(100, 64 * MIB)))));

        assertThat(sick.problems().get(0).culprit().map(Culprit::code)).hasValue("com.example.Bus.frames");
    }

    private static Accumulation frames(long count, long bytes) {
        return Dumps.place("frames", Kind.LIST, "java.nio.DirectByteBuffer", "", count, bytes);
    }

    private void sick(long buffers, long bytes, Accumulation holder) {
        assertThat(rule.examine(facts(new DirectMemory(buffers, bytes, LIMIT, List.of(holder)))))
                .isInstanceOf(Verdict.Sick.class);
    }

    private void healthy(long buffers, long bytes, Accumulation holder) {
        assertThat(rule.examine(facts(new DirectMemory(buffers, bytes, LIMIT, List.of(holder)))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    private static Facts facts(DirectMemory memory) {
        return Dumps.dump().with(DirectBuffers.SIGNAL, new DirectBuffers(memory));
    }
}
