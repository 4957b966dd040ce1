package io.locum.analyzer.recording;

import java.time.Duration;
import java.time.Instant;

/**
 * One event of a recording. Valid only during the call that hands it over; what is kept must be read out. A field that
 * the event does not have reads as empty, 0, or {@link ThreadRef#UNKNOWN}: JDK versions differ in their fields, so ask
 * {@link #has} where that matters.
 */
public interface Event {

    /** The event's type, as {@code jdk.CPULoad}. */
    String type();

    /** When it began; for an event without length, when it happened. */
    Instant start();

    /** How long it lasted; zero for an event without length. */
    Duration duration();

    /** Whether the event has this field; a path such as {@code gcId} or {@code heapSpace.committedSize}. */
    boolean has(String field);

    /** A field as text; of a class its name with dots; of a nested object its {@code name} field, else its description. */
    String text(String field);

    /** A whole number; a span is in nanoseconds. */
    long number(String field);

    /** A floating-point number. */
    double decimal(String field);

    /** A span of time that the field holds, in the unit the event declares. */
    Duration span(String field);

    /** The moment that a field holds; the event's own start when it holds none. */
    Instant instant(String field);

    /** The thread that a field names. */
    ThreadRef thread(String field);

    /** The thread that the event happened on. */
    ThreadRef thread();

    /** The event's stack, converted at each call. */
    CallStack stack();
}
