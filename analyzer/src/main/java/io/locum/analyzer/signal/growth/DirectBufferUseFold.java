package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.DirectBufferUse.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JDK's statistics of direct buffers. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class DirectBufferUseFold implements Fold<DirectBufferUse> {

    private final List<Point> points = new ArrayList<>();
    private long limit;

    @Override
    public Signal<DirectBufferUse> signal() {
        return DirectBufferUse.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("jdk.DirectBufferStatistics");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(event.start(), event.number("count"), event.number("memoryUsed")));
        limit = Math.max(0, event.number("maxCapacity"));
    }

    @Override
    public Optional<DirectBufferUse> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new DirectBufferUse(points, limit));
    }
}
