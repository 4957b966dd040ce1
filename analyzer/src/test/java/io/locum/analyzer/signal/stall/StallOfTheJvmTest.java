package io.locum.analyzer.signal.stall;

import static io.locum.analyzer.signal.stall.Scene.LOOP;
import static io.locum.analyzer.signal.stall.Scene.START;
import static io.locum.analyzer.signal.stall.Scene.WORK;
import static io.locum.analyzer.signal.stall.Scene.ms;
import static io.locum.analyzer.signal.stall.Scene.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.GarbageCollections.Request;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.Safepoints;
import io.locum.analyzer.signal.Safepoints.Operation;
import io.locum.analyzer.signal.Safepoints.Sync;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JVM stood still. */
final class StallOfTheJvmTest {

    @Test
    void theCollectorsPauseIsNotTheCodes() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(30), ms(40))))
                .parts(run(10, 10), run(90, 50));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, ms(40), CallStack.EMPTY), Part.of(Spent.CPU, ms(60), WORK));
    }

    @Test
    void aPauseThatBeganBeforeCountsFromTheStallsStart() {
        List<Part> parts = new Scene(50)
                .pauses(List.of(new Pause(START.minusMillis(30), ms(60))))
                .parts(run(40, 40));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, ms(30), CallStack.EMPTY), Part.of(Spent.CPU, ms(20), WORK));
    }

    @Test
    void aPauseCarriesItsCause() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(80), "G1Full", "System.gc()")))
                .parts();

        assertThat(parts).contains(Part.of(Spent.GC, "System.gc()", ms(80), CallStack.EMPTY));
    }

    @Test
    void anOperationOfTheCollectorIsItsWhole() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(60), "G1Full", "System.gc()")))
                .safepoints(new Safepoints(
                        List.of(), List.of(new Operation(START.plusMillis(10), ms(80), "G1CollectFull"))))
                .parts(run(5, 5), run(95, 15));

        assertThat(parts).contains(Part.of(Spent.GC, "System.gc()", ms(80), CallStack.EMPTY));
    }

    @Test
    void anotherOperationOfTheJvmIsNamed() {
        List<Part> parts = new Scene(100)
                .safepoints(new Safepoints(List.of(), List.of(new Operation(START, ms(90), "HeapDumper"))))
                .parts();

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.SAFEPOINT, "HeapDumper", ms(90), CallStack.EMPTY),
                        Part.of(Spent.UNKNOWN, ms(10), CallStack.EMPTY));
    }

    @Test
    void theTimeToASafepointNamesTheThreadThatRan() {
        CallStack copying = CallStack.parse("com.example.Matrix#copy:3");
        ThreadRef late = new ThreadRef("matrix", 30);

        List<Part> parts = new Scene(100)
                .safepoints(new Safepoints(List.of(new Sync(START.plusMillis(10), ms(90))), List.of()))
                .samples(new Sample(START.plusMillis(50), late, copying))
                .parts(run(5, 5));

        assertThat(parts)
                .contains(
                        new Part(Spent.SAFEPOINT, "time to safepoint", ms(90), CallStack.EMPTY, "", "matrix", copying));
    }

    @Test
    void whoAsksForACollectionWaitsForIt() {
        List<Part> parts = new Scene(100)
                .pauses(List.of(new Pause(START.plusMillis(20), ms(40), "G1Full", "System.gc()")))
                .requests(new Request(START.plusMillis(10), ms(80), LOOP, WORK))
                .parts(run(5, 5), run(95, 15));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        Part.of(Spent.GC, "System.gc()", ms(40), CallStack.EMPTY),
                        Part.of(Spent.GC, "System.gc()", ms(40), WORK),
                        Part.of(Spent.CPU, ms(20), WORK));
    }

    @Test
    void theJvmsOwnStopIsNotAStopOfTheProcess() {
        List<Part> parts = new Scene(400)
                .safepoints(
                        new Safepoints(List.of(), List.of(new Operation(START.plusMillis(60), ms(300), "HeapDumper"))))
                .hiccups(new Hiccup(START.plusMillis(60), ms(300), Duration.ZERO, Duration.ZERO))
                .parts(run(0, 0, 0), run(400, 50, 0));

        assertThat(parts).extracting(Part::detail).doesNotContain("frozen");
    }
}
