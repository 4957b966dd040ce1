package io.locum.analyzer.rule.leak;

import static io.locum.analyzer.rule.leak.Dumps.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.FirstDump;
import io.locum.analyzer.signal.heap.ThreadLocals;
import io.locum.heap.accumulation.ThreadLocalUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A heap with 100 MiB alive and ten threads: which thread locals are too much. */
final class ThreadLocalLeakTest {

    private static final int THREADS = 10;

    private final ThreadLocalLeak rule = new ThreadLocalLeak();

    @Test
    void aTenthOfTheHeapInLargeValuesIsTooMuch() {
        sick(use("com.example.Parser.BUFFER", "com.example.Buffer", 10, 10 * MIB));
        healthy(use("com.example.Parser.BUFFER", "com.example.Buffer", 10, 10 * MIB - 1));
    }

    @Test
    void aSmallValueForEachThreadIsWhatTheyAreFor() {
        // 128 KiB each and more are no longer small
        ThreadLocalUse use = new ThreadLocalUse(
                "com.example.Parser.BUFFER", "com.example.Buffer", 100, 100, 100 * (128 << 10) - 1, MIB, "worker");
        healthy(use);
        sick(new ThreadLocalUse(
                "com.example.Parser.BUFFER", "com.example.Buffer", 100, 100, 100 * (128 << 10), MIB, "worker"));
    }

    @Test
    void moreValuesThanThreadsAreTooMuchHoweverSmall() {
        sick(use("com.example.Context.all", "com.example.Step", 2_000, 10 * MIB));
    }

    @Test
    void aLibrarysBuffersAreItsOwnMatter() {
        healthy(use("io.netty.buffer.PoolThreadCache.CACHE", "byte[]", 10, 20 * MIB));
        sick(use("io.netty.util.Recycler.LOCAL", "com.example.Buffer", 10, 20 * MIB));
    }

    @Test
    void theFieldAndTheThreadWithTheMostAreNamed() {
        Verdict.Sick sick = (Verdict.Sick)
                rule.examine(facts(use("com.example.Parser.BUFFER", "com.example.Buffer", 10, 20 * MIB)));

        Culprit culprit = sick.problems().get(0).culprit().orElseThrow();
        assertThat(culprit.code()).isEqualTo("com.example.Parser.BUFFER");
        assertThat(culprit.thread()).hasValue("worker-1");
    }

    @Test
    void aThreadLocalThatIsGoneHasNoField() {
        Verdict.Sick sick = (Verdict.Sick) rule.examine(facts(use("", "com.example.Buffer", 10, 20 * MIB)));

        assertThat(sick.problems().get(0).culprit()).isEmpty();
        assertThat(sick.problems().get(0).title()).contains("a thread local that is gone");
    }

    @Test
    void whatGrewSinceTheFirstDumpIsConfirmedAndWhatDidNotIsHealthy() {
        ThreadLocalUse now = use("com.example.Context.all", "com.example.Step", 2_000, 20 * MIB);

        Verdict.Sick grown = (Verdict.Sick)
                rule.examine(since(use("com.example.Context.all", "com.example.Step", 1_000, 10 * MIB), now));
        assertThat(grown.problems().get(0).confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(rule.examine(since(now, now))).isInstanceOf(Verdict.Healthy.class);
    }

    private static Facts since(ThreadLocalUse before, ThreadLocalUse now) {
        return facts(now).with(FirstDump.SIGNAL, new FirstDump(List.of(before), List.of()));
    }

    private void sick(ThreadLocalUse use) {
        assertThat(rule.examine(facts(use))).isInstanceOf(Verdict.Sick.class);
    }

    private void healthy(ThreadLocalUse use) {
        assertThat(rule.examine(facts(use))).isInstanceOf(Verdict.Healthy.class);
    }

    private static Facts facts(ThreadLocalUse use) {
        return Dumps.dump().with(ThreadLocals.SIGNAL, new ThreadLocals(List.of(use)));
    }

    private static ThreadLocalUse use(String holder, String type, int values, long bytes) {
        return new ThreadLocalUse(holder, type, values, THREADS, bytes, bytes / 2, "worker-1");
    }
}
