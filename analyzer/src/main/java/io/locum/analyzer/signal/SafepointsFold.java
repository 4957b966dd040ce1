package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Safepoints.Operation;
import io.locum.analyzer.signal.Safepoints.Sync;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JVM's stops. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class SafepointsFold implements Fold<Safepoints> {

    private static final String BEGIN = "jdk.SafepointBegin";
    private static final String OPERATION = "jdk.ExecuteVMOperation";

    private final List<Sync> syncs = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();

    @Override
    public Signal<Safepoints> signal() {
        return Safepoints.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(BEGIN, OPERATION);
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals(BEGIN)) {
            syncs.add(new Sync(event.start(), event.duration()));
        } else if (event.text("safepoint").equals("true")) {
            operations.add(new Operation(event.start(), event.duration(), event.text("operation")));
        }
    }

    @Override
    public Optional<Safepoints> result(Recorded recorded) {
        syncs.sort(Comparator.comparing(Sync::start));
        operations.sort(Comparator.comparing(Operation::start));
        return recorded.watched(OPERATION) ? Optional.of(new Safepoints(syncs, operations)) : Optional.empty();
    }
}
