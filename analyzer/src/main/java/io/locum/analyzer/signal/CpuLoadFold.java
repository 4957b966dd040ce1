package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.CpuLoad.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JDK's CPU load. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class CpuLoadFold implements Fold<CpuLoad> {

    private final List<Point> points = new ArrayList<>();

    @Override
    public Signal<CpuLoad> signal() {
        return CpuLoad.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("jdk.CPULoad");
    }

    @Override
    public void accept(Event event) {
        points.add(new Point(
                event.start(), event.decimal("jvmUser"), event.decimal("jvmSystem"), event.decimal("machineTotal")));
    }

    @Override
    public Optional<CpuLoad> result(Recorded recorded) {
        points.sort(Comparator.comparing(Point::at));
        return points.isEmpty() ? Optional.empty() : Optional.of(new CpuLoad(points));
    }
}
