package io.locum.analyzer.recording;

import java.time.Duration;
import java.time.Instant;
import jdk.jfr.Timespan;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/** An event as the JDK's own reader gives it. */
final class JdkEvent implements Event {

    private final RecordedEvent event;
    private final Stacks stacks;

    JdkEvent(RecordedEvent event, Stacks stacks) {
        this.event = event;
        this.stacks = stacks;
    }

    @Override
    public String type() {
        return event.getEventType().getName();
    }

    @Override
    public Instant start() {
        return event.getStartTime();
    }

    @Override
    public Duration duration() {
        return event.getDuration();
    }

    @Override
    public boolean has(String field) {
        return event.hasField(field);
    }

    @Override
    public String text(String field) {
        return has(field) ? describe(event.getValue(field)) : "";
    }

    @Override
    public long number(String field) {
        return has(field) && event.getValue(field) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public double decimal(String field) {
        return has(field) && event.getValue(field) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public Duration span(String field) {
        for (ValueDescriptor descriptor : event.getFields()) {
            if (descriptor.getName().equals(field)) {
                return descriptor.getAnnotation(Timespan.class) == null
                        ? Duration.ofNanos(number(field))
                        : event.getDuration(field);
            }
        }
        return Duration.ZERO;
    }

    @Override
    public Instant instant(String field) {
        return has(field) ? event.getInstant(field) : start();
    }

    @Override
    public ThreadRef thread(String field) {
        return has(field) && event.getValue(field) instanceof RecordedThread thread
                ? stacks.thread(thread)
                : ThreadRef.UNKNOWN;
    }

    @Override
    public ThreadRef thread() {
        return thread("eventThread");
    }

    @Override
    public CallStack stack() {
        return stacks.stack(event.getStackTrace());
    }

    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof RecordedClass type) {
            return Stacks.className(type.getName());
        }
        if (value instanceof RecordedThread thread) {
            return Stacks.name(thread);
        }
        if (value instanceof RecordedObject object && object.hasField("name")) {
            return describe(object.getValue("name"));
        }
        return value.toString();
    }
}
