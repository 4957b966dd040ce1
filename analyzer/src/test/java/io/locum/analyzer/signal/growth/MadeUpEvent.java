package io.locum.analyzer.signal.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An event with these fields: texts, whole numbers and threads. */
record MadeUpEvent(String type, Instant start, Map<String, Object> fields, CallStack stack) implements Event {

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    @Override
    public String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    @Override
    public long number(String field) {
        return fields.get(field) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public double decimal(String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public Duration span(String field) {
        return Duration.ofNanos(number(field));
    }

    @Override
    public Instant instant(String field) {
        return start;
    }

    @Override
    public ThreadRef thread(String field) {
        return fields.get(field) instanceof ThreadRef thread ? thread : ThreadRef.UNKNOWN;
    }

    @Override
    public ThreadRef thread() {
        return ThreadRef.UNKNOWN;
    }
}
