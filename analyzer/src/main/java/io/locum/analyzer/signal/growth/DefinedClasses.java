package io.locum.analyzer.signal.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * Classes that were defined, and where.
 *
 * @param all in order of time
 */
public record DefinedClasses(List<Definition> all) {

    public static final Signal<DefinedClasses> SIGNAL =
            new Signal<>(DefinedClasses.class, "defined-classes", "jdk.ClassDefine");

    public DefinedClasses {
        all = List.copyOf(all);
    }

    /**
     * One class.
     *
     * @param loader the class of its loader; empty for the JVM's own
     * @param stack the code that defined it
     */
    public record Definition(Instant at, String className, String loader, CallStack stack) {}
}
