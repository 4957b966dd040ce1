package io.locum.analyzer.rule.threads;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence.WaitChain;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Deadlocks;
import io.locum.analyzer.signal.Deadlocks.Cycle;
import io.locum.analyzer.signal.Deadlocks.Member;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Threads that wait for one another for ever. Each cycle that the JVM itself confirms is a problem. */
@AutoService(Rule.class)
public final class Deadlock implements Rule {

    private static final String ID = "deadlock";
    private static final String READ_MORE =
            "https://docs.oracle.com/javase/tutorial/essential/concurrency/deadlock.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Deadlock";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(Deadlocks.SIGNAL);
    }

    /** A plain JFR file often holds no thread dump; that alone must not keep it from being called healthy. */
    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        List<Cycle> cycles = facts.get(Deadlocks.SIGNAL).cycles();
        return cycles.isEmpty()
                ? new Verdict.Healthy(ID, "No threads wait for one another in a circle.")
                : new Verdict.Sick(ID, cycles.stream().map(Deadlock::problem).toList());
    }

    private static Problem problem(Cycle cycle) {
        int threads = cycle.members().size();
        String names = cycle.members().stream().map(Member::thread).collect(Collectors.joining(", "));
        Optional<Culprit> culprit = cycle.members().stream()
                .flatMap(member -> Culprits.of(member.stack())
                        .map(code -> new Culprit(
                                code.className(),
                                code.method(),
                                code.rawMethod(),
                                code.line(),
                                Optional.of(member.thread())))
                        .stream())
                .findFirst();
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                threads + " threads wait for one another for ever"
                        + culprit.map(code -> ", in " + code.code()).orElse(""),
                Optional.empty(),
                culprit,
                new Impact(
                        1,
                        Quantity.count(threads),
                        "These threads are lost until the JVM is restarted, and so is whoever needs their locks: "
                                + names + "."),
                List.of(new WaitChain(
                        Deadlocks.SIGNAL,
                        "Each of these threads waits for a lock that the next one holds",
                        cycle.members().stream()
                                .map(member -> new WaitChain.Wait(
                                        member.thread(), member.lock(), member.owner(), member.stack()))
                                .toList())),
                new Recommendation(
                        "Take these locks in the same order everywhere, for example by a key of the objects they guard; "
                                + "or hold only one of them at a time, or take the second with tryLock and a timeout.",
                        List.of(READ_MORE)));
    }
}
