package io.locum.analyzer.signal;

import java.util.Optional;
import java.util.Set;

/**
 * Makes one fact from others. Stateless. Register it with {@code @AutoService(Derivation.class)}.
 *
 * @param <T> the fact's type
 */
public interface Derivation<T> {

    Signal<T> signal();

    /** The facts it cannot do without; it is asked only when all of them are known. */
    Set<Signal<?>> needs();

    /** Facts it uses where they are known; it is asked after whoever makes them. */
    default Set<Signal<?>> uses() {
        return Set.of();
    }

    Optional<T> derive(Facts facts);
}
