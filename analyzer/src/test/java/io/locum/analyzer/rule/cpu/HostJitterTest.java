package io.locum.analyzer.rule.cpu;

import static io.locum.analyzer.rule.Runs.START;
import static io.locum.analyzer.rule.Runs.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuLoad.Point;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.Hiccups;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HostJitterTest {

    @Test
    void aProcessStoppedForATwentiethOfTheTimeIsHeldUp() {
        Verdict verdict = examine(hiccups(10, 300, 0, 0));

        assertThat(cause(verdict)).isEqualTo("frozen");
    }

    @Test
    void oneStoppedForLessIsNot() {
        assertThat(examine(hiccups(10, 299, 0, 0))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aFewStopsAreAnEvent() {
        assertThat(examine(hiccups(2, 2000, 0, 0))).isInstanceOf(Verdict.Healthy.class);
        assertThat(cause(examine(hiccups(3, 2000, 0, 0)))).isEqualTo("frozen");
    }

    @Test
    void ofStopsThatNobodyNoticesItTakesMore() {
        Facts few = shortStops(4);
        Facts more = shortStops(5);

        assertThat(examine(few)).isInstanceOf(Verdict.Healthy.class);
        assertThat(cause(examine(more))).isEqualTo("frozen");
    }

    @Test
    void aTenthOfTheTimeWaitingForProcessorsThatOthersHaveIsStarving() {
        assertThat(cause(examine(hiccups(60, 100, 100, 0).with(CpuLoad.SIGNAL, load(0.2, 1)))))
                .isEqualTo("run-queue");
        assertThat(examine(hiccups(60, 99, 99, 0).with(CpuLoad.SIGNAL, load(0.2, 1))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aProgramThatFillsTheMachineStarvesItself() {
        assertThat(examine(hiccups(60, 300, 300, 0).with(CpuLoad.SIGNAL, load(0.9, 1))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void theCollectorsPauseIsNotTheMachines() {
        List<Pause> pauses = IntStream.range(0, 60)
                .mapToObj(i -> new Pause(START.plusMillis(1000L * i + 400), ms(300)))
                .toList();

        assertThat(examine(hiccups(60, 290, 0, 0)
                        .with(GarbageCollections.SIGNAL, new GarbageCollections(List.of(), pauses, List.of()))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void theCpuLimitsStopIsNotTheMachines() {
        assertThat(examine(hiccups(60, 300, 300, 600).with(CpuLoad.SIGNAL, load(0.1, 0.1))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void aTenthOfTheMachineStolenIsNamed() {
        assertThat(cause(examine(hiccups(0, 0, 0, 0).with(HostTimes.SIGNAL, stolen(200)))))
                .isEqualTo("steal");
        assertThat(examine(hiccups(0, 0, 0, 0).with(HostTimes.SIGNAL, stolen(199))))
                .isInstanceOf(Verdict.Healthy.class);
    }

    private static Verdict examine(Facts facts) {
        return new HostJitter().examine(facts);
    }

    private static String cause(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sick.class);
        return ((Verdict.Sick) verdict).problems().get(0).cause().orElse("");
    }

    /** Of 99 ms each, in six seconds. */
    private static Facts shortStops(int count) {
        return Runs.lasting(Duration.ofSeconds(6))
                .with(
                        Hiccups.SIGNAL,
                        new Hiccups(IntStream.range(0, count)
                                .mapToObj(i -> new Hiccup(START.plusSeconds(i).plusMillis(410), ms(99), ms(0), ms(0)))
                                .toList()));
    }

    /** As many as this, spread evenly over the minute, each half a second after a full one. */
    private static Facts hiccups(int count, long length, long runDelay, long throttled) {
        return Runs.minute()
                .with(
                        Hiccups.SIGNAL,
                        new Hiccups(IntStream.range(0, count)
                                .mapToObj(i -> new Hiccup(
                                        START.plusMillis(60_000L * i / count + 410),
                                        ms(length),
                                        ms(runDelay),
                                        ms(throttled)))
                                .toList()));
    }

    private static CpuLoad load(double jvm, double machine) {
        return new CpuLoad(IntStream.rangeClosed(0, 60)
                .mapToObj(i -> new Point(START.plusSeconds(i), jvm, 0, machine))
                .toList());
    }

    private static HostTimes stolen(long millisASecond) {
        return new HostTimes(IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Second(START.plusSeconds(i), ms(millisASecond), Duration.ZERO, 0, 0, 0))
                .toList());
    }
}
