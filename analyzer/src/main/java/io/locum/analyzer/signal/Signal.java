package io.locum.analyzer.signal;

import org.jspecify.annotations.Nullable;

/**
 * The key of a fact. Each fact's type holds its own key in a constant {@code SIGNAL}.
 *
 * @param <T> the fact's type
 * @param type the fact's type
 * @param name kebab-case; stable, since evidence and JSON name it
 * @param recordedBy the events without which the fact is unknown, in words for the user
 */
public record Signal<T>(Class<T> type, String name, String recordedBy) {

    /** The generated method would start the machinery of method handles, which takes 30 ms of CPU. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signal<?> signal && type == signal.type && name.equals(signal.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
