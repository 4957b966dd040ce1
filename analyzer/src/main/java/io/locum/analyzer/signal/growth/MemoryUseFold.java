package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.MemoryUse.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the agent asked the JVM and the kernel. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class MemoryUseFold implements Fold<MemoryUse> {

    private final List<Point> points = new ArrayList<>();

    @Override
    public Signal<MemoryUse> signal() {
        return MemoryUse.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.Memory");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(
                event.start(),
                event.number("anonymousBytes"),
                event.number("sharedBytes"),
                event.number("heapBytes"),
                event.number("heapPeakBytes"),
                event.number("metaspaceUsedBytes"),
                event.number("metaspaceBytes"),
                event.number("classSpaceBytes"),
                event.number("codeBytes"),
                event.number("directBytes"),
                event.number("mappedBytes")));
    }

    @Override
    public Optional<MemoryUse> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new MemoryUse(points));
    }
}
