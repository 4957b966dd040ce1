package io.locum.analyzer.signal.stall;

import com.google.auto.service.AutoService;
import io.locum.analyzer.signal.Derivation;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.HeapDumpSteps;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.Stalls;
import java.util.Optional;
import java.util.Set;

/** Leaves out the stalls that Locum brought about itself, by dumping the heap. */
@AutoService(Derivation.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class OwnStallsDerivation implements Derivation<Stalls> {

    @Override
    public Signal<Stalls> signal() {
        return Stalls.SIGNAL;
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(Stalls.SIGNAL, HeapDumpSteps.SIGNAL);
    }

    @Override
    public Optional<Stalls> derive(Facts facts) {
        HeapDumpSteps dumps = facts.get(HeapDumpSteps.SIGNAL);
        return Optional.of(new Stalls(facts.get(Stalls.SIGNAL).stalls().stream()
                .filter(stall -> !dumps.explains(stall.start(), stall.length()))
                .toList()));
    }
}
