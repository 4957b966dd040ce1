package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.ClassCounts.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JDK's statistics of class loading. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class ClassCountsFold implements Fold<ClassCounts> {

    private final List<Point> points = new ArrayList<>();

    @Override
    public Signal<ClassCounts> signal() {
        return ClassCounts.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("jdk.ClassLoadingStatistics");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(event.start(), event.number("loadedClassCount"), event.number("unloadedClassCount")));
    }

    @Override
    public Optional<ClassCounts> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new ClassCounts(points));
    }
}
