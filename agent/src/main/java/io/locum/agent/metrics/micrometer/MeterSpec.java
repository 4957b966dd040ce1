package io.locum.agent.metrics.micrometer;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A meter to register. Times are in nanoseconds.
 *
 * @param <T> what it reads; Micrometer refers to it weakly
 */
sealed interface MeterSpec<T> {
    /** By Micrometer's conventions: lower case, dots, no unit. */
    String name();

    String description();

    /** Keys and values in turn, beside those of the loop. */
    List<String> tags();

    /** A number that goes up and down. */
    record Level<T>(String name, String description, ToDoubleFunction<T> value) implements MeterSpec<T> {
        @Override
        public List<String> tags() {
            return List.of();
        }
    }

    /** A time that goes up and down. */
    record Time<T>(String name, String description, List<String> tags, ToDoubleFunction<T> nanos)
            implements MeterSpec<T> {}

    /** How often, and how long together; both only grow. */
    record CountAndTime<T>(String name, String description, ToLongFunction<T> count, ToDoubleFunction<T> nanos)
            implements MeterSpec<T> {
        @Override
        public List<String> tags() {
            return List.of();
        }
    }
}
