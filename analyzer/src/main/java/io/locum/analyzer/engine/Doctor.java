package io.locum.analyzer.engine;

import io.locum.analyzer.recording.Recording;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Folding;
import java.util.List;
import java.util.ServiceLoader;

/** Examines recordings. */
public final class Doctor {

    private Doctor() {}

    /** Reads each recording to its end and asks every registered rule about it. */
    public static Diagnosis examine(List<Recording> recordings) {
        return examineFacts(recordings.stream().map(Folding::facts).toList());
    }

    /** Asks every registered rule about facts that are known already. */
    public static Diagnosis examineFacts(List<Facts> examined) {
        List<Rule> rules = ServiceLoader.load(Rule.class, Doctor.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return new Consultation(rules).examine(examined);
    }
}
