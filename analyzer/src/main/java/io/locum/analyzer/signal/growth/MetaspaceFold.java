package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.Metaspace.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the agent's look at memory, or what the JVM writes at each collection where there was no agent. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class MetaspaceFold implements Fold<Metaspace> {

    private final List<Point> looks = new ArrayList<>();
    private final List<Point> summaries = new ArrayList<>();

    @Override
    public Signal<Metaspace> signal() {
        return Metaspace.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Memory", "jdk.MetaspaceSummary");
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals("locum.Memory")) {
            looks.add(new Point(
                    event.start(),
                    event.number("metaspaceUsedBytes"),
                    event.number("metaspaceBytes"),
                    event.number("classSpaceBytes")));
        } else {
            summaries.add(new Point(
                    event.start(),
                    event.number("metaspace.used"),
                    event.number("metaspace.committed"),
                    event.number("classSpace.used")));
        }
    }

    @Override
    public Optional<Metaspace> result(Recorded recorded) {
        List<Point> chosen = looks.isEmpty() ? summaries : looks;
        chosen.sort(Comparator.comparing(Point::at));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Metaspace(chosen));
    }
}
