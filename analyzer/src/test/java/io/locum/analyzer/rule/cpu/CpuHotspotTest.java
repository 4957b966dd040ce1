package io.locum.analyzer.rule.cpu;

import static io.locum.analyzer.rule.Runs.MINUTE;
import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuLoad.Point;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CpuHotspotTest {

    private static final ThreadRef WORKER = new ThreadRef("worker", 7);
    private static final ThreadRef OTHER_WORKER = new ThreadRef("worker", 8);
    private static final CallStack HOT = CallStack.parse("java.util.ArrayList#get:1\ncom.example.Prices#find:9");
    private static final CallStack PARSING = CallStack.parse("com.fasterxml.jackson.P#parse:1\ncom.example.In#read:3");
    private static final CallStack COLD = CallStack.parse("java.util.HashMap#get:1\norg.eclipse.jetty.Server#handle:5");
    private static final CallStack ANSWER = CallStack.parse(
            "io.netty.channel.Pipeline#write:1\ncom.example.Hello#read:3\nio.netty.channel.Pipeline#fire:9");

    @Test
    void aMethodWithTwoFifthsOfABusyProgramIsHot() {
        Verdict verdict = examine(0.5, HOT, 40);

        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        assertThat(((Verdict.Sick) verdict).problems().get(0).culprit().map(Culprit::toString))
                .hasValue("com.example.Prices.find:9");
    }

    @Test
    void aMethodWithLessIsNot() {
        assertThat(examine(0.5, HOT, 39)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void anIdleProgramHasNoHotspot() {
        // two processors: 0.29 of the machine is less than 0.6 processors
        assertThat(examine(0.29, HOT, 90)).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(0.3, HOT, 90)).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void librariesThatAMethodCallsAreItsOwnDoing() {
        assertThat(examine(0.5, PARSING, 60)).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void answeringARequestIsTheFrameworksDoing() {
        assertThat(examine(0.9, ANSWER, 90)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void codeThatIsHotBecauseItMakesGarbageIsNotReportedTwice() {
        Problem hot = ((Verdict.Sick) examine(0.5, HOT, 90)).problems().get(0);

        assertThat(new CpuHotspot().explainedBy(hot, other("gc-pressure", hot.culprit())))
                .isTrue();
        assertThat(new CpuHotspot().explainedBy(hot, other("lock-contention", hot.culprit())))
                .isFalse();
        Optional<Culprit> elsewhere = PARSING.frames().stream().findFirst().map(Culprits::of);
        assertThat(new CpuHotspot().explainedBy(hot, other("gc-pressure", elsewhere)))
                .isFalse();
    }

    private static Problem other(String id, Optional<Culprit> culprit) {
        return new Problem(
                id,
                Problem.Confidence.CONFIRMED,
                id,
                Optional.empty(),
                culprit,
                new Impact(1, Quantity.count(1), "much"),
                List.of(new Measurement(CpuLoad.SIGNAL, "load", Quantity.count(1))),
                new Recommendation("less", List.of()));
    }

    @Test
    void whatOneThreadWorksOutBesideTheOthersIsNotSick() {
        Verdict verdict = examine(0.5, HOT, 90, List.of(WORKER));

        assertThat(verdict).isInstanceOf(Verdict.Healthy.class);
        assertThat(((Verdict.Healthy) verdict).because()).contains("on one thread, worker");
    }

    @Test
    void workThatSeveralThreadsShareIsWaitedFor() {
        ThreadRef[] tenth = IntStream.range(0, 10)
                .mapToObj(i -> i == 0 ? OTHER_WORKER : WORKER)
                .toArray(ThreadRef[]::new);
        ThreadRef[] ninth = Arrays.copyOfRange(tenth, 0, 9);

        assertThat(examine(0.5, HOT, 90, List.of(tenth))).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(0.5, HOT, 90, List.of(ninth))).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void aThreadThatLeavesTheOthersNoProcessorIsWaitedFor() {
        // of two processors
        assertThat(examine(0.75, HOT, 90, List.of(WORKER))).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(0.76, HOT, 90, List.of(WORKER))).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void whatAnEventLoopWorksOutIsWaitedFor() {
        EventLoop loop = new EventLoop(
                1,
                WORKER.name(),
                WORKER,
                LoopType.selector(WORKER.name()),
                MINUTE,
                ms(40_000),
                1,
                LoopDelay.of(List.of(), MINUTE),
                List.of());
        Facts facts = facts(0.5, HOT, 90, List.of(WORKER));

        assertThat(new CpuHotspot().examine(facts.with(EventLoops.SIGNAL, new EventLoops(List.of(loop)))))
                .isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void aProgramIsDoneWhenItsMainThreadIs() {
        assertThat(examine(0.5, HOT, 90, List.of(new ThreadRef("main", 1)))).isInstanceOf(Verdict.Sick.class);
    }

    private static Verdict examine(double load, CallStack stack, int percent) {
        return examine(load, stack, percent, List.of(WORKER, OTHER_WORKER));
    }

    private static Verdict examine(double load, CallStack stack, int percent, List<ThreadRef> threads) {
        return new CpuHotspot().examine(facts(load, stack, percent, threads));
    }

    private static Facts facts(double load, CallStack stack, int percent, List<ThreadRef> threads) {
        List<Sample> samples = IntStream.range(0, 1000)
                .mapToObj(i -> new Sample(
                        START.plusMillis(50L * i),
                        threads.get(i % threads.size()),
                        i * 37 % 100 < percent ? stack : COLD))
                .toList();
        List<Point> points = IntStream.range(0, 60)
                .mapToObj(i -> new Point(START.plusSeconds(i), load, 0, load))
                .toList();
        return Runs.minute().with(CpuSamples.SIGNAL, new CpuSamples(samples)).with(CpuLoad.SIGNAL, new CpuLoad(points));
    }
}
