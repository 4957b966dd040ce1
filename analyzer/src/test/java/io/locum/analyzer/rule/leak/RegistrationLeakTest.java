package io.locum.analyzer.rule.leak;

import static io.locum.analyzer.rule.Runs.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Collection;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.Registrations;
import io.locum.analyzer.signal.Registrations.Calls;
import io.locum.analyzer.signal.Registrations.Point;
import io.locum.analyzer.signal.Registrations.Site;
import io.locum.analyzer.signal.Registrations.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A minute of a chat that adds 34 listeners a second, looked at every five seconds. */
final class RegistrationLeakTest {

    private static final Frame ADDING = Frame.java("com.example.Bus", "addListener", 12);
    private static final Frame USER = Frame.java("com.example.ChatHandler", "onOpen", 42);

    private static final IntToLongFunction STEADY = RegistrationLeakTest::steady;
    private static final IntToLongFunction NONE = RegistrationLeakTest::none;

    @Test
    void whatIsAddedAndStaysIsASuspectWithTheCallThatIsMissing() {
        Problem problem = sick(site(STEADY, STEADY, NONE));

        assertThat(problem.title())
                .isEqualTo("Bus.removeListener() is never called; a lambda of ChatHandler is added in "
                        + "com.example.ChatHandler.onOpen, 34 times a second, 0 removed");
        assertThat(problem.culprit().map(Culprit::toString)).hasValue("com.example.ChatHandler.onOpen:42");
        assertThat(problem.confidence()).isEqualTo(Confidence.SUSPECTED);
        assertThat(problem.evidence().get(0)).isInstanceOf(Evidence.Stack.class);
        assertThat(problem.impact().value().value()).isEqualTo(34 * 3600);
    }

    @Test
    void fewerThanAHundredAreNot() {
        healthy(site(second -> (100 * second) / 55, second -> (99 * second) / 55, NONE));
        sick(site(second -> (100 * second) / 55, second -> (100 * second) / 55, NONE));
    }

    @Test
    void whatGoesAgainIsNot() {
        healthy(site(STEADY, second -> 200, STEADY));
    }

    @Test
    void aBoundedNumberIsNot() {
        healthy(site(STEADY, second -> Math.min(800, 34L * second), NONE));
    }

    @Test
    void aStartAndAStepAreNot() {
        healthy(site(second -> 2_000, second -> 2_000, NONE));
        healthy(site(second -> second < 30 ? 0 : 2_000, second -> second < 30 ? 0 : 2_000, NONE));
    }

    @Test
    void aLeakUnderLoadThatEndsEarlyIsOne() {
        IntToLongFunction early = second -> 34L * Math.min(40, second);
        sick(site(early, early, NONE));
    }

    @Test
    void oneListenerForEachEmitterIsNot() {
        healthy(site(STEADY, second -> 1, NONE));
    }

    @Test
    void watchedListenersThatDieAcquit() {
        healthy(with(site(STEADY, STEADY, NONE), point -> new long[] {40, 37, 40, 40}));
        healthy(with(site(STEADY, STEADY, NONE), point -> new long[] {9, 9, 40, 40}));
        sick(with(site(STEADY, STEADY, NONE), point -> new long[] {40, 38, 40, 40}));
    }

    @Test
    void theSameListenerAgainAndAgainIsNot() {
        healthy(with(site(STEADY, STEADY, NONE), point -> new long[] {40, 40, 1, 40}));
    }

    @Test
    void whereMuchIsRemovedAnOldCollectionMustHaveComeBy() {
        Site site = site(STEADY, STEADY, second -> 17L * second);

        healthy(facts(site));
        healthy(facts(site).with(GarbageCollections.SIGNAL, collection("G1New", 50)));
        healthy(facts(site).with(GarbageCollections.SIGNAL, collection("G1Old", 10)));
        assertThat(sick(facts(site).with(GarbageCollections.SIGNAL, collection("G1Old", 50)))
                        .title())
                .startsWith("Bus.removeListener() is not called for all that is added");
    }

    @Test
    void whereRemovalsAreUnknownToo() {
        Site site = site(STEADY, STEADY, second -> -1);

        healthy(facts(site));
        assertThat(sick(facts(site).with(GarbageCollections.SIGNAL, collection("G1Old", 50)))
                        .title())
                .endsWith("34 times a second");
    }

    @Test
    void whatTellsItselfThatItIsOverNeedsNoCollection() {
        Site site = site(STEADY, STEADY, second -> 17L * second);

        sick(new Site(site.source(), site.listenerClass(), site.emitterClass(), site.stack(), true, site.points()));
    }

    @Test
    void ofWhatTheJdkKeepsItSpeaksAsSuch() {
        assertThat(jdk("java.util.Timer", "java.util.TimerTask", "cancel", NONE))
                .isEqualTo("TimerTask.cancel() is never called; a periodic task is scheduled in "
                        + "com.example.ChatHandler.onOpen, 34 times a second, 0 cancelled");
        assertThat(jdk("java.util.concurrent.CompletableFuture", "CompletableFuture", "complete", second -> -1))
                .isEqualTo("A CompletableFuture is never completed; what waits for it is added in "
                        + "com.example.ChatHandler.onOpen, 34 times a second");
        assertThat(jdk("java.io.File", "java.io.File", "", NONE))
                .isEqualTo("What File.deleteOnExit() is told stays until the program ends; a file is noted in "
                        + "com.example.ChatHandler.onOpen, 34 times a second");
        assertThat(jdk("javax.management.MBeanServer", "javax.management.MBeanServer", "unregisterMBean", NONE))
                .isEqualTo("MBeanServer.unregisterMBean() is never called; a lambda of ChatHandler is registered in "
                        + "com.example.ChatHandler.onOpen, 34 times a second, 0 unregistered");
    }

    private static String jdk(String emitter, String remover, String removing, IntToLongFunction removed) {
        Site site = site(STEADY, STEADY, removed);
        Problem problem = sick(new Site(
                new Source(emitter, "add", remover, removing, site.source().calls()),
                site.listenerClass(),
                emitter,
                CallStack.of(Frame.java(emitter, "add", 632), USER),
                true,
                site.points()));
        assertThat(problem.recommendation().text().contains("Call ")).isEqualTo(!removing.isEmpty());
        return problem.title();
    }

    @Test
    void asManyConnectionsAsListenersAreNot() {
        healthy(facts(site(STEADY, STEADY, NONE)).with(ProcessMemory.SIGNAL, files(17)));
        sick(facts(site(STEADY, STEADY, NONE)).with(ProcessMemory.SIGNAL, files(16)));
    }

    @Test
    void ofOneRegistrationThatIsPassedOnTheCallOfTheUserCounts() {
        Site outer = site(STEADY, STEADY, NONE);
        Source inner = new Source(
                "org.eclipse.jetty.Hub",
                "register",
                "org.eclipse.jetty.Hub",
                "unregister",
                outer.source().calls());
        Site passedOn = new Site(
                inner,
                "org.eclipse.jetty.Wrapper",
                "org.eclipse.jetty.Hub",
                CallStack.of(
                        Frame.java("org.eclipse.jetty.Hub", "register", 3),
                        Frame.java("org.eclipse.jetty.Relay", "add", 5),
                        USER),
                false,
                outer.points());

        assertThat(sick(facts(passedOn, outer)).title()).startsWith("Bus.removeListener() is never called");
    }

    @Test
    void whatLibrariesAddToThemselvesIsNot() {
        Site site = site(STEADY, STEADY, NONE);
        Frame library = Frame.java("org.eclipse.jetty.Relay", "add", 5);

        healthy(new Site(
                site.source(),
                "org.eclipse.jetty.Wrapper",
                "com.example.Bus",
                CallStack.of(ADDING, library),
                false,
                site.points()));
        sick(new Site(
                site.source(),
                "com.example.Guest",
                "com.example.Bus",
                CallStack.of(ADDING, library),
                false,
                site.points()));
    }

    @Test
    void withoutAnyRegistrationItIsHealthy() {
        assertThat(examine(facts())).isInstanceOf(Verdict.Healthy.class);
    }

    private static long steady(int second) {
        return 34L * second;
    }

    private static long none(int second) {
        return 0L * second;
    }

    private interface Watched {
        /** Settled, alive, listeners and living. */
        long[] at(Point point);
    }

    private static Site site(IntToLongFunction added, IntToLongFunction largest, IntToLongFunction removed) {
        List<Calls> calls = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int second = 0; second <= 55; second += 5) {
            Instant at = START.plusSeconds(second + 1);
            calls.add(new Calls(at, added.applyAsLong(second), removed.applyAsLong(second)));
            points.add(new Point(
                    at,
                    added.applyAsLong(second),
                    40,
                    40,
                    largest.applyAsLong(second),
                    largest.applyAsLong(second),
                    40,
                    40));
        }
        Source source = new Source("com.example.Bus", "addListener", "com.example.Bus", "removeListener", calls);
        return new Site(
                source,
                "com.example.ChatHandler$$Lambda$17/0x0000000800c0",
                "com.example.Bus",
                CallStack.of(ADDING, USER),
                false,
                points);
    }

    private static Facts with(Site site, Watched watched) {
        List<Point> points = site.points().stream()
                .map(point -> {
                    long[] seen = watched.at(point);
                    return new Point(
                            point.at(),
                            point.registered(),
                            seen[0],
                            seen[1],
                            point.kept(),
                            point.largest(),
                            seen[2],
                            seen[3]);
                })
                .toList();
        return facts(
                new Site(site.source(), site.listenerClass(), site.emitterClass(), site.stack(), site.exact(), points));
    }

    private static GarbageCollections collection(String name, int second) {
        return new GarbageCollections(
                List.of(new Collection(START.plusSeconds(second), Duration.ZERO, name, "", Duration.ZERO)),
                List.of(),
                List.of());
    }

    private static ProcessMemory files(int perSecond) {
        return new ProcessMemory(IntStream.rangeClosed(0, 60)
                .mapToObj(second ->
                        new ProcessMemory.Point(START.plusSeconds(second), -1, 20L + (long) perSecond * second))
                .toList());
    }

    private static Facts facts(Site... sites) {
        return Runs.minute().with(Registrations.SIGNAL, new Registrations(Arrays.asList(sites)));
    }

    private static Verdict examine(Facts facts) {
        return new ListenerLeak().examine(facts);
    }

    private static void healthy(Site site) {
        healthy(facts(site));
    }

    private static void healthy(Facts facts) {
        assertThat(examine(facts)).isInstanceOf(Verdict.Healthy.class);
    }

    private static Problem sick(Site site) {
        return sick(facts(site));
    }

    private static Problem sick(Facts facts) {
        List<Problem> problems = Stream.of(examine(facts))
                .filter(Verdict.Sick.class::isInstance)
                .flatMap(verdict -> ((Verdict.Sick) verdict).problems().stream())
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
