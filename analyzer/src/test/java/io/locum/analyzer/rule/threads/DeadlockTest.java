package io.locum.analyzer.rule.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Deadlocks;
import io.locum.analyzer.signal.Deadlocks.Cycle;
import io.locum.analyzer.signal.Deadlocks.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadlockTest {

    @Test
    void aCycleNamesTheCodeThatWaits() {
        CallStack stack = CallStack.parse("com.example.Bank#transfer:17\njava.lang.Thread#run:1");
        Deadlocks deadlocks = new Deadlocks(List.of(new Cycle(List.of(
                new Member("left", "com.example.Account", "right", stack),
                new Member("right", "com.example.Account", "left", stack)))));

        Verdict verdict = new Deadlock().examine(Runs.minute().with(Deadlocks.SIGNAL, deadlocks));

        assertThat(((Verdict.Sick) verdict).problems().get(0).culprit().map(Culprit::toString))
                .hasValue("com.example.Bank.transfer:17");
    }

    @Test
    void noCycleIsHealthy() {
        assertThat(new Deadlock().examine(Runs.minute().with(Deadlocks.SIGNAL, new Deadlocks(List.of()))))
                .isInstanceOf(Verdict.Healthy.class);
    }
}
