package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Allocations.Site;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sums sampled allocations by stack and class. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class AllocationsFold implements Fold<Allocations> {

    private static final String SAMPLE = "jdk.ObjectAllocationSample";
    private static final String NEW_BUFFER = "jdk.ObjectAllocationInNewTLAB";
    private static final String OUTSIDE = "jdk.ObjectAllocationOutsideTLAB";

    private final Map<Place, Long> sampled = new HashMap<>();
    private final Map<Place, Long> byBuffer = new HashMap<>();

    private record Place(CallStack stack, String className) {}

    @Override
    public Signal<Allocations> signal() {
        return Allocations.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(SAMPLE, NEW_BUFFER, OUTSIDE);
    }

    @Override
    public void accept(Event event) {
        Place place = new Place(event.stack(), event.text("objectClass"));
        switch (event.type()) {
            case SAMPLE -> sampled.merge(place, event.number("weight"), Long::sum);
            // a new buffer stands for all that was allocated since the last
            case NEW_BUFFER -> byBuffer.merge(place, event.number("tlabSize"), Long::sum);
            default -> byBuffer.merge(place, event.number("allocationSize"), Long::sum);
        }
    }

    @Override
    public Optional<Allocations> result(Recorded recorded) {
        if (!recorded.watched(SAMPLE) && !recorded.watched(NEW_BUFFER)) {
            return Optional.empty();
        }
        Map<Place, Long> chosen = sampled.isEmpty() ? byBuffer : sampled;
        List<Site> sites = chosen.entrySet().stream()
                .map(entry -> new Site(entry.getKey().stack(), entry.getKey().className(), entry.getValue()))
                .sorted(Comparator.comparingLong(Site::bytes).reversed())
                .toList();
        return Optional.of(new Allocations(sites));
    }
}
