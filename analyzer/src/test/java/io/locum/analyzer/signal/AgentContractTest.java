package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;

/** The analyzer and the agent share no code, so this compares what one asks for with what the other records. */
final class AgentContractTest {

    @Test
    void theAgentRecordsEveryFieldTheFoldsAskFor() {
        Map<String, Set<String>> recorded = agentsEvents();

        for (Fold<?> fold : ServiceLoader.load(Fold.class)) {
            for (String type : fold.events()) {
                if (type.startsWith("locum.")) {
                    Asked asked = new Asked(type);
                    fold.accept(asked);
                    assertThat(recorded).containsKey(type);
                    assertThat(recorded.getOrDefault(type, Set.of()))
                            .as("fields of %s", type)
                            .containsAll(asked.fields);
                }
            }
        }
    }

    private static Map<String, Set<String>> agentsEvents() {
        return new ClassFileImporter()
                .importPackages("io.locum.agent").stream()
                        .filter(type -> type.isAssignableTo(jdk.jfr.Event.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toMap(
                                type -> type.getAnnotation(Name.class).value(),
                                type -> Arrays.stream(type.getDeclaredFields())
                                        .map(Field::getName)
                                        .collect(Collectors.toSet())));
    }

    /** An event that remembers what it was asked for. */
    private static final class Asked implements Event {

        private final String type;
        private final Set<String> fields = new HashSet<>();
        private final Map<String, String> texts = new HashMap<>();

        Asked(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Instant start() {
            return Instant.EPOCH;
        }

        @Override
        public Duration duration() {
            return Duration.ZERO;
        }

        @Override
        public boolean has(String field) {
            return true;
        }

        @Override
        public String text(String field) {
            fields.add(field);
            return texts.getOrDefault(field, "");
        }

        @Override
        public long number(String field) {
            fields.add(field);
            return 0;
        }

        @Override
        public double decimal(String field) {
            fields.add(field);
            return 0;
        }

        @Override
        public Duration span(String field) {
            fields.add(field);
            return Duration.ZERO;
        }

        @Override
        public Instant instant(String field) {
            fields.add(field);
            return Instant.EPOCH;
        }

        @Override
        public ThreadRef thread(String field) {
            fields.add(field);
            return ThreadRef.UNKNOWN;
        }

        @Override
        public ThreadRef thread() {
            return ThreadRef.UNKNOWN;
        }

        @Override
        public CallStack stack() {
            return CallStack.EMPTY;
        }
    }
}
