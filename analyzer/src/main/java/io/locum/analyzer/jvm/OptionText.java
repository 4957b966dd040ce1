package io.locum.analyzer.jvm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The agent's option string: {@code key=value} separated by commas, with commas and percent signs in values encoded. */
final class OptionText {

    private final Map<String, String> options;

    OptionText(Map<String, String> options) {
        this.options = new LinkedHashMap<>(options);
    }

    OptionText with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(key, value);
        return new OptionText(more);
    }

    @Override
    public String toString() {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + encode(option.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String encode(String value) {
        return value.replace("%", "%25").replace(",", "%2C");
    }
}
