package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.util.OptionalLong;

/**
 * Where growth ends in failure; empty where there is no limit, or where it is not known.
 *
 * @param openFiles descriptors of this process
 * @param threads of this process
 * @param memoryBytes of the container or machine
 * @param metaspaceBytes all of metaspace
 * @param classSpaceBytes the part of it that classes themselves take
 */
public record Limits(
        OptionalLong openFiles,
        OptionalLong threads,
        OptionalLong memoryBytes,
        OptionalLong metaspaceBytes,
        OptionalLong classSpaceBytes) {

    public static final Signal<Limits> SIGNAL = new Signal<>(Limits.class, "limits", "locum.Limits (Locum's agent)");
}
