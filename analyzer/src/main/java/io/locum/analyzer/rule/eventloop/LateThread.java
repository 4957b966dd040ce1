package io.locum.analyzer.rule.eventloop;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import io.locum.analyzer.signal.Stalls.Stall;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The code that kept all other threads waiting: they stood still already, so that the JVM could do its work, and this
 * thread did not come to a safepoint.
 *
 * @param thread on which it ran
 * @param stack what it did meanwhile
 * @param culprit whom to blame
 */
record LateThread(String thread, CallStack stack, Culprit culprit) {

    /** The one that made most of the waiting, if it was seen. */
    static Optional<LateThread> of(StallGroup group) {
        List<Part> late = group.stalls().stream()
                .map(Stall::parts)
                .flatMap(Collection::stream)
                .filter(part -> part.spent() == Spent.SAFEPOINT)
                .filter(part -> !part.ownerStack().isEmpty())
                .sorted(Comparator.comparing(Part::length).reversed())
                .toList();
        return late.stream()
                .flatMap(part -> Culprits.of(part.ownerStack()).stream()
                        .map(culprit -> new LateThread(part.owner(), part.ownerStack(), culprit)))
                .findFirst();
    }
}
