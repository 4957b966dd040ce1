package io.locum.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Splits the agent's option string: {@code key=value} separated by commas, {@code %2C} and {@code %25} in values. */
final class AgentOptions {

    private AgentOptions() {}

    /** A key without {@code =} has the value {@code on}. Meanings are checked by the agent, not here. */
    static Map<String, String> parse(@Nullable String text) {
        Map<String, String> options = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return options;
        }
        for (String option : text.split(",", -1)) {
            if (!option.isBlank()) {
                int equals = option.indexOf('=');
                String key = equals < 0 ? option : option.substring(0, equals);
                options.put(key.trim(), equals < 0 ? "on" : decode(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static String decode(String value) {
        return value.replace("%2C", ",").replace("%2c", ",").replace("%25", "%");
    }
}
