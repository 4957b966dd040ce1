package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.ThreadCounts.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JDK's thread statistics. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class ThreadCountsFold implements Fold<ThreadCounts> {

    private final List<Point> points = new ArrayList<>();

    @Override
    public Signal<ThreadCounts> signal() {
        return ThreadCounts.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("jdk.JavaThreadStatistics");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(event.start(), event.number("activeCount")));
    }

    @Override
    public Optional<ThreadCounts> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new ThreadCounts(points));
    }
}
