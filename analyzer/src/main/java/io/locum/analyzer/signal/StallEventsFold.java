package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the agent's stalls with the stacks it took while they lasted. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class StallEventsFold implements Fold<StallEvents> {

    private static final long UNKNOWN = -1;

    private final List<Seen> stalls = new ArrayList<>();
    private final Map<Tick, List<Look>> looks = new HashMap<>();
    private final Map<String, CallStack> stacks = new HashMap<>();

    private record Tick(long loopId, long tick) {}

    @Override
    public Signal<StallEvents> signal() {
        return StallEvents.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Stall", "locum.StallStack");
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals("locum.Stall")) {
            stalls.add(stall(event));
        } else {
            Tick tick = new Tick(event.number("loopId"), event.number("tick"));
            looks.computeIfAbsent(tick, key -> new ArrayList<>()).add(look(event));
        }
    }

    @Override
    public Optional<StallEvents> result(Recorded recorded) {
        if (!recorded.watched("locum.Stall")) {
            return Optional.empty();
        }
        return Optional.of(new StallEvents(stalls.stream().map(this::withLooks).toList()));
    }

    private static Seen stall(Event event) {
        ThreadRef thread = event.thread("loop");
        return new Seen(
                event.number("loopId"),
                event.text("loopName"),
                thread,
                event.number("tick"),
                event.number("startNanos"),
                event.span("length"),
                !event.text("finished").equals("false"),
                idleAfter(event),
                List.of());
    }

    private static Optional<Duration> idleAfter(Event event) {
        long nanos = event.has("idleAfter") ? event.number("idleAfter") : UNKNOWN;
        return nanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    private Look look(Event event) {
        return new Look(
                event.number("atNanos"),
                event.text("state"),
                event.number("cpuNanos"),
                event.has("runDelay") ? event.number("runDelay") : -1,
                stack(event.text("stack")),
                event.text("lock"),
                event.text("owner"),
                stack(event.text("ownerStack")));
    }

    private CallStack stack(String text) {
        return stacks.computeIfAbsent(text, CallStack::parse);
    }

    private Seen withLooks(Seen stall) {
        List<Look> taken = looks.getOrDefault(new Tick(stall.loopId(), stall.tick()), List.of()).stream()
                .sorted(Comparator.comparingLong(Look::atNanos))
                .toList();
        return new Seen(
                stall.loopId(),
                stall.loop(),
                stall.thread(),
                stall.tick(),
                stall.startNanos(),
                stall.length(),
                stall.finished(),
                stall.idleAfter(),
                taken);
    }
}
