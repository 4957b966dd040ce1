package io.locum.testapps.threadlocalleak;

import java.util.ArrayList;
import java.util.List;

/** The steps of the request that a thread works on. */
final class Trace {

    private static final ThreadLocal<List<Step>> STEPS = ThreadLocal.withInitial(ArrayList::new);

    private Trace() {}

    static void step(String name, String... details) {
        STEPS.get().add(new Step(name, System.nanoTime(), List.of(details)));
    }

    /** To be called when a request is done. */
    static void end() {
        STEPS.remove();
    }

    private record Step(String name, long at, List<String> details) {}
}
