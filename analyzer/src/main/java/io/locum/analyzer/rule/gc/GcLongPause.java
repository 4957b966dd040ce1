package io.locum.analyzer.rule.gc;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.Pause;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Single pauses of the collector that are long enough for users to notice, however rarely they come. One problem for each
 * reason to collect, since what to do depends on it.
 */
@AutoService(Rule.class)
public final class GcLongPause implements Rule {

    static final String ID = "gc-long-pause";

    /** What people notice; G1 aims at 200 ms unless told otherwise, and a well-sized one stays far below. */
    private static final Duration LONG = Duration.ofMillis(100);

    /** Fewer are a coincidence, as when the machine was busy just then. */
    private static final int RECURRING = 3;

    /** A request in two hundred that meets a long pause moves the high percentiles. */
    private static final double MATTERS = 0.005;

    /** One such pause is enough: clients time out. */
    private static final Duration GRAVE = Duration.ofSeconds(1);

    /** However few they are, whoever comes waits longer than people notice with this probability: one in twenty. */
    private static final double WAITING = 0.05;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Long pauses of the garbage collector";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(GarbageCollections.SIGNAL);
    }

    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        boolean fromAllocation = List.of(PauseKind.values()).stream()
                .filter(PauseKind::fromAllocation)
                .map(PauseKind::id)
                .anyMatch(mine.cause().orElse("")::equals);
        return switch (other.id()) {
            case "gc-pressure", "heap-growth" -> fromAllocation;
            // a collector without a processor pauses for long, whatever it does
            case "cpu-throttled", "host-jitter" ->
                mine.cause().filter(PauseKind.ORDINARY.id()::equals).isPresent();
            default -> false;
        };
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        GarbageCollections gc = facts.get(GarbageCollections.SIGNAL);
        HeapDumpSteps own = facts.find(HeapDumpSteps.SIGNAL).orElse(HeapDumpSteps.NONE);
        List<Pause> warm = gc.pauses().stream()
                .filter(pause -> pause.start().isAfter(WarmUp.end(info)))
                .filter(pause -> !own.explains(pause.start(), pause.length()))
                .toList();
        Map<PauseKind, List<Pause>> byKind = new EnumMap<>(PauseKind.class);
        warm.stream().filter(pause -> pause.length().compareTo(LONG) >= 0).forEach(pause -> byKind.computeIfAbsent(
                        PauseKind.of(pause), kind -> new ArrayList<>())
                .add(pause));
        List<Problem> problems = byKind.entrySet().stream()
                .filter(entry -> matters(entry.getValue(), WarmUp.warmTime(info)))
                .map(entry -> new LongPauseReport(entry.getKey(), entry.getValue(), facts).problem())
                .toList();
        return problems.isEmpty() ? new Verdict.Healthy(ID, because(warm)) : new Verdict.Sick(ID, problems);
    }

    private static boolean matters(List<Pause> pauses, Duration warm) {
        Duration sum = pauses.stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
        boolean often = pauses.size() >= RECURRING && sum.toNanos() >= warm.toNanos() * MATTERS;
        double waiting =
                LoopDelay.of(pauses.stream().map(Pause::length).toList(), warm).probabilityAbove(LONG);
        return often
                || waiting >= WAITING
                || pauses.stream().anyMatch(pause -> pause.length().compareTo(GRAVE) >= 0);
    }

    private static String because(List<Pause> warm) {
        return warm.stream()
                .map(Pause::length)
                .max(Duration::compareTo)
                .map(longest -> "The longest of the collector's " + warm.size() + " pauses took " + Quantity.of(longest)
                        + ", and long ones were too rare to matter.")
                .orElse("The collector did not stop the program once it was warm.");
    }
}
