package io.locum.analyzer.rule.eventloop;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Entry;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.LoopKind;
import io.locum.analyzer.signal.LoopRole;
import io.locum.analyzer.signal.LoopType;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EventLoopBlockedTest {

    private static final ThreadRef LOOP = new ThreadRef("loop", 12);
    private static final CallStack HANDLER = CallStack.parse(
            "java.security.MessageDigest#digest:9\ncom.example.Chat#lambda$onOpen$0:42\nio.vertx.A#b:1");
    private static final CallStack LOADING =
            CallStack.parse("java.lang.ClassLoader#loadClass:9\ncom.example.Chat#onOpen:42\nio.vertx.A#b:1");

    @Test
    void codeThatKeepsComputingOnTheLoopIsNamed() {
        Problem problem = only(examine(Runs.minute(), every(ms(2000), ms(100), Spent.CPU, HANDLER)));

        assertThat(problem.cause()).hasValue("cpu");
        assertThat(problem.culprit().map(Culprit::toString)).hasValue("com.example.Chat.onOpen:42");
        assertThat(problem.culprit().map(Culprit::rawMethod)).hasValue("lambda$onOpen$0");
        assertThat(problem.impact().text()).contains("from 80 ms to 0 ms");
    }

    @Test
    void sleepingOnTheLoopIsABlockingCall() {
        assertThat(only(examine(Runs.minute(), every(ms(2000), ms(50), Spent.BLOCKING_CALL, HANDLER)))
                        .cause())
                .hasValue("blocking-call");
    }

    @Test
    void theThreadThatTheOthersWaitForIsBlamedForALateSafepoint() {
        CallStack matrix = CallStack.parse("com.example.Matrix#multiply:7\njava.lang.Thread#run:1");
        Part late = new Part(Spent.SAFEPOINT, "time to safepoint", ms(300), CallStack.EMPTY, "", "worker", matrix);
        List<Stall> stalls = IntStream.range(0, 30)
                .mapToObj(i -> new Stall(
                        1, "loop", LOOP, START.plusSeconds(2L * i), ms(300), true, Optional.empty(), List.of(late)))
                .toList();

        Problem problem = only(examine(Runs.minute(), stalls));

        assertThat(problem.cause()).hasValue("safepoint");
        assertThat(problem.culprit().map(Culprit::toString)).hasValue("com.example.Matrix.multiply:7");
        assertThat(problem.culprit().flatMap(Culprit::thread)).hasValue("worker");
        assertThat(problem.title()).startsWith("com.example.Matrix.multiply lets the JVM wait for a safepoint");
    }

    @Test
    void waitingForALockIsALock() {
        assertThat(only(examine(Runs.minute(), every(ms(2000), ms(50), Spent.LOCK, HANDLER)))
                        .cause())
                .hasValue("lock");
    }

    @Test
    void twiceIsACoincidence() {
        List<Stall> twice = every(ms(2000), ms(400), Spent.CPU, HANDLER).subList(0, 2);

        assertThat(examine(Runs.minute(), twice)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void threeThatDelayOneInAHundredArrivalsMatter() {
        // 600 ms are one hundredth of the minute
        assertThat(examine(Runs.minute(), every(ms(20_000), ms(200), Spent.CPU, HANDLER)))
                .isInstanceOf(Verdict.Sick.class);
        assertThat(examine(Runs.minute(), every(ms(20_000), ms(199), Spent.CPU, HANDLER)))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aSingleGraveStallMatters() {
        assertThat(examine(Runs.minute(), List.of(stall(ms(30_000), ms(500), Spent.CPU, HANDLER))))
                .isInstanceOf(Verdict.Sick.class);
        assertThat(examine(Runs.minute(), List.of(stall(ms(30_000), ms(499), Spent.CPU, HANDLER))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void whatHappensWhileTheJvmWarmsUpIsNoDisease() {
        List<Stall> early = every(ms(200), ms(150), Spent.CPU, HANDLER).subList(0, 20);

        assertThat(examine(Runs.fromStart(), early)).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(Runs.minute(), early)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void loadingClassesIsNoDisease() {
        assertThat(examine(Runs.minute(), every(ms(5000), ms(600), Spent.CPU, LOADING)))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aStarvedLoopIsNotTheCodesFault() {
        List<Stall> starved = IntStream.range(0, 60)
                .mapToObj(i -> new Stall(
                        1,
                        "loop",
                        LOOP,
                        START.plusSeconds(i),
                        ms(100),
                        true,
                        Optional.empty(),
                        List.of(Part.of(Spent.HOST, ms(90), HANDLER), Part.of(Spent.CPU, ms(10), HANDLER))))
                .toList();

        assertThat(examine(Runs.minute(), starved)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aSelectorThatThreadsHandOnIsNotBlockedByTheirRest() {
        CallStack resting = CallStack.parse("java.lang.Object#wait:1\norg.eclipse.jetty.util.Pool#idle:2");
        List<Stall> stalls = IntStream.range(0, 30)
                .mapToObj(i -> new Stall(
                        1,
                        "loop",
                        new ThreadRef("pool-" + i % 5, 20 + i % 5),
                        START.plusSeconds(2L * i),
                        ms(100),
                        true,
                        Optional.empty(),
                        List.of(Part.of(Spent.BLOCKING_CALL, ms(100), resting))))
                .toList();

        assertThat(examine(Runs.minute(), stalls)).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void onAMachineThatOthersFillOnlyTheUsersCodeIsBlamed() {
        CallStack jdk = CallStack.parse("sun.net.httpserver.ServerImpl$Dispatcher#run:499\njava.lang.Thread#run:1");
        List<Stall> others = every(ms(2000), ms(600), Spent.LOCK, jdk);
        List<Stall> users = every(ms(2000), ms(600), Spent.LOCK, HANDLER);

        assertThat(examine(Runs.minute(), others)).isInstanceOf(Verdict.Sick.class);
        assertThat(examine(filledBy(0.9, 0.26), others)).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(filledBy(0.9, 0.28), others)).isInstanceOf(Verdict.Sick.class);
        assertThat(examine(filledBy(0.89, 0.05), others)).isInstanceOf(Verdict.Sick.class);
        assertThat(examine(filledBy(0.9, 0.05), users)).isInstanceOf(Verdict.Sick.class);
    }

    private static Facts filledBy(double machine, double jvm) {
        return Runs.minute().with(CpuLoad.SIGNAL, new CpuLoad(List.of(new CpuLoad.Point(START, jvm, 0, machine))));
    }

    @Test
    void theCollectorsLongPausesHaveNoCulprit() {
        Problem problem = only(examine(Runs.minute(), every(ms(5000), ms(150), Spent.GC, CallStack.EMPTY)));

        assertThat(problem.cause()).hasValue("gc");
        assertThat(problem.culprit()).isEmpty();
    }

    @Test
    void eachCulpritIsAProblemOfItsOwn() {
        CallStack other = CallStack.parse("com.example.Feed#publish:7\nio.vertx.A#b:1");
        List<Stall> stalls = new java.util.ArrayList<>(every(ms(2000), ms(100), Spent.CPU, HANDLER));
        stalls.addAll(every(ms(3000), ms(60), Spent.BLOCKING_CALL, other));

        Verdict verdict = examine(Runs.minute(), stalls);

        assertThat(((Verdict.Sick) verdict).problems())
                .extracting(problem -> problem.culprit().orElseThrow().method())
                .containsExactlyInAnyOrder("onOpen", "publish");
    }

    @Test
    void helpersOfOneHandlerAreTheHandlersFault() {
        CallStack left = CallStack.parse("com.example.Left#go:1\ncom.example.Chat#onOpen:42");
        CallStack right = CallStack.parse("com.example.Right#go:1\ncom.example.Chat#onOpen:43");
        List<Stall> stalls = IntStream.range(0, 30)
                .mapToObj(i -> new Stall(
                        1,
                        "loop",
                        LOOP,
                        START.plusSeconds(2L * i),
                        ms(100),
                        true,
                        Optional.empty(),
                        List.of(Part.of(Spent.CPU, ms(50), left), Part.of(Spent.CPU, ms(50), right))))
                .toList();

        assertThat(only(examine(Runs.minute(), stalls)).culprit().map(Culprit::code))
                .hasValue("com.example.Chat.onOpen");
    }

    @Test
    void theHandlerThatTheCulpritRanForIsNamed() {
        CallStack inHelper =
                CallStack.parse("com.example.Tours#plan:7\ncom.example.Chat#read:3\nio.netty.channel.A#b:1");

        Culprit culprit = only(examine(Runs.minute(), every(ms(2000), ms(100), Spent.CPU, inHelper)))
                .culprit()
                .orElseThrow();

        assertThat(culprit.code()).isEqualTo("com.example.Tours.plan");
        assertThat(culprit.caller().map(Entry::toString)).hasValue("Netty channel handler com.example.Chat.read:3");
    }

    @Test
    void ofLoopsThatOnlyServeAFrameworkOnlyTheUsersCodeIsBlamed() {
        CallStack frameworks = CallStack.parse("org.apache.tomcat.util.net.NioEndpoint$Poller#run:1");
        LoopType poller = LoopType.of(LoopKind.SELECTOR, "Tomcat", LoopRole.HANDS_ON, "loop");
        List<Stall> others = every(ms(2000), ms(600), Spent.LOCK, frameworks);
        List<Stall> users = every(ms(2000), ms(600), Spent.LOCK, HANDLER);

        assertThat(examine(Runs.minute(), others)).isInstanceOf(Verdict.Sick.class);
        assertThat(examine(Runs.minute(), poller, others)).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(Runs.minute(), poller, users)).isInstanceOf(Verdict.Sick.class);
    }

    @Test
    void aTimerThatWorksLongAndThenRestsIsHealthy() {
        LoopType timer = LoopType.of(LoopKind.EXECUTOR, "", LoopRole.TASKS, "loop");
        List<Stall> stalls = every(ms(2000), ms(500), Spent.CPU, HANDLER);

        assertThat(examine(Runs.minute(), timer, thenIdle(stalls, ms(1500)))).isInstanceOf(Verdict.Healthy.class);
        assertThat(examine(Runs.minute(), timer, thenIdle(stalls, ms(0)))).isInstanceOf(Verdict.Sick.class);
    }

    private static List<Stall> thenIdle(List<Stall> stalls, Duration idle) {
        return stalls.stream()
                .map(stall -> new Stall(
                        stall.loopId(),
                        stall.loop(),
                        stall.thread(),
                        stall.start(),
                        stall.length(),
                        true,
                        Optional.of(idle),
                        stall.parts()))
                .toList();
    }

    @Test
    void aProgramWithoutEventLoopsIsHealthyHere() {
        Facts facts = Runs.minute()
                .with(EventLoops.SIGNAL, new EventLoops(List.of()))
                .with(Stalls.SIGNAL, new Stalls(List.of()));

        assertThat(new EventLoopBlocked().examine(facts)).isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(Facts run, List<Stall> stalls) {
        return examine(run, LoopType.selector("loop"), stalls);
    }

    private static Verdict examine(Facts run, LoopType type, List<Stall> stalls) {
        List<Duration> lengths = stalls.stream().map(Stall::length).toList();
        Duration busy = lengths.stream().reduce(Duration.ZERO, Duration::plus);
        EventLoop loop = new EventLoop(
                1,
                "loop",
                LOOP,
                type,
                Runs.MINUTE,
                busy,
                lengths.size(),
                LoopDelay.of(lengths, Runs.MINUTE),
                List.of());
        return new EventLoopBlocked()
                .examine(run.with(EventLoops.SIGNAL, new EventLoops(List.of(loop)))
                        .with(Stalls.SIGNAL, new Stalls(stalls)));
    }

    private static List<Stall> every(Duration period, Duration length, Spent spent, CallStack stack) {
        return IntStream.range(0, (int) (Runs.MINUTE.toMillis() / period.toMillis()))
                .mapToObj(i -> stall(period.multipliedBy(i).plusMillis(10), length, spent, stack))
                .toList();
    }

    private static Stall stall(Duration at, Duration length, Spent spent, CallStack stack) {
        Instant start = START.plus(at);
        return new Stall(
                1, "loop", LOOP, start, length, true, Optional.empty(), List.of(Part.of(spent, length, stack)));
    }

    private static Problem only(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        List<Problem> problems = ((Verdict.Sick) verdict).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
