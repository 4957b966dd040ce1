package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.ThreadLives.Life;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins starts and ends by the threads' ids, which a JVM gives once. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class ThreadLivesFold implements Fold<ThreadLives> {

    private static final String START = "jdk.ThreadStart";
    private static final String END = "jdk.ThreadEnd";

    private final Map<Long, Start> starts = new HashMap<>();
    private final Map<Long, Instant> ends = new HashMap<>();

    private record Start(String name, Instant at, CallStack stack) {}

    @Override
    public Signal<ThreadLives> signal() {
        return ThreadLives.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(START, END);
    }

    @Override
    public void accept(Event event) {
        ThreadRef thread = event.thread("thread");
        if (thread.javaId() < 0) {
            return;
        }
        if (event.type().equals(START)) {
            starts.put(thread.javaId(), new Start(thread.name(), event.start(), event.stack()));
        } else {
            ends.put(thread.javaId(), event.start());
        }
    }

    @Override
    public Optional<ThreadLives> result(Recorded recorded) {
        if (!recorded.watched(START) || !recorded.watched(END)) {
            return Optional.empty();
        }
        return Optional.of(new ThreadLives(starts.entrySet().stream()
                .map(entry -> new Life(
                        entry.getValue().name(),
                        entry.getValue().at(),
                        Optional.ofNullable(ends.get(entry.getKey())),
                        entry.getValue().stack()))
                .sorted(Comparator.comparing(Life::began))
                .toList()));
    }
}
