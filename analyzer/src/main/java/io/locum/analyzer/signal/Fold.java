package io.locum.analyzer.signal;

import io.locum.analyzer.recording.Event;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one fact from the events of one recording. A new instance serves each recording, on one thread. Register it
 * with {@code @AutoService(Fold.class)}.
 *
 * @param <T> the fact's type
 */
public interface Fold<T> {

    Signal<T> signal();

    /** The types of the events it wants to see. */
    Set<String> events();

    /** Takes one event in; events arrive in the file's order, which is only roughly that of time. */
    void accept(Event event);

    /** The fact, or empty when the recording could not have held its events; "none happened" is a fact, too. */
    Optional<T> result(Recorded recorded);
}
