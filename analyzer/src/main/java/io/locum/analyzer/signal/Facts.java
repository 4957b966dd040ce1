package io.locum.analyzer.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about one run. Immutable. */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<Signal<?>, Object> values;

    private Facts(Map<Signal<?>, Object> values) {
        this.values = values;
    }

    public static Facts none() {
        return NONE;
    }

    /** These facts and one more; a fact of the same key is replaced. */
    public <T> Facts with(Signal<T> signal, T value) {
        Map<Signal<?>, Object> more = new LinkedHashMap<>(values);
        more.put(signal, value);
        return new Facts(more);
    }

    /** These facts and those; where both know one, this one's stays. */
    public Facts and(Facts others) {
        Map<Signal<?>, Object> more = new LinkedHashMap<>(others.values);
        more.putAll(values);
        return new Facts(more);
    }

    public boolean has(Signal<?> signal) {
        return values.containsKey(signal);
    }

    public Set<Signal<?>> signals() {
        return Set.copyOf(values.keySet());
    }

    /**
     * The fact of this key.
     *
     * @throws IllegalStateException when it is unknown; a rule gets here only when it did not declare the need
     */
    public <T> T get(Signal<T> signal) {
        return find(signal)
                .orElseThrow(() -> new IllegalStateException("The fact '" + signal.name() + "' is not known"));
    }

    /** The fact of this key, for those who can do without. */
    public <T> Optional<T> find(Signal<T> signal) {
        return Optional.ofNullable(values.get(signal)).map(signal.type()::cast);
    }
}
