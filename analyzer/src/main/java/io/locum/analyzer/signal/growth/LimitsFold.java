package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the limits that the agent found; of several times the last. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class LimitsFold implements Fold<Limits> {

    private Optional<Limits> last = Optional.empty();

    @Override
    public Signal<Limits> signal() {
        return Limits.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Limits");
    }

    @Override
    public void accept(Event event) {
        last = Optional.of(new Limits(
                limit(event.number("openFiles")),
                limit(event.number("threads")),
                limit(event.number("memoryBytes")),
                limit(event.number("metaspaceBytes")),
                limit(event.number("classSpaceBytes"))));
    }

    private static OptionalLong limit(long recorded) {
        return recorded > 0 && recorded < Long.MAX_VALUE ? OptionalLong.of(recorded) : OptionalLong.empty();
    }

    @Override
    public Optional<Limits> result(Recorded recorded) {
        return last;
    }
}
