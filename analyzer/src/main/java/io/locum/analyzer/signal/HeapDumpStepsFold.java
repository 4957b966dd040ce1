package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.HeapDumpSteps.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the agent did about heap dumps. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class HeapDumpStepsFold implements Fold<HeapDumpSteps> {

    private final List<Step> steps = new ArrayList<>();

    @Override
    public Signal<HeapDumpSteps> signal() {
        return HeapDumpSteps.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.HeapDump");
    }

    @Override
    public void accept(Event event) {
        steps.add(new Step(
                event.start(),
                event.text("step"),
                event.text("file"),
                event.text("reason"),
                event.number("liveBytes"),
                known(event.number("estimated")),
                known(event.number("took")),
                event.number("fileBytes")));
    }

    @Override
    public Optional<HeapDumpSteps> result(Recorded recorded) {
        steps.sort(Comparator.comparing(Step::at));
        return steps.isEmpty() ? Optional.empty() : Optional.of(new HeapDumpSteps(steps));
    }

    private static Duration known(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos));
    }
}
