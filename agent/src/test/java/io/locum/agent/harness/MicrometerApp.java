package io.locum.agent.harness;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Monitors itself with Micrometer. */
public final class MicrometerApp implements Supplier<Map<String, Double>> {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    public MicrometerApp() {
        Metrics.addRegistry(registry);
    }

    /** Each measurement of each meter, as {@code name{key=value,…}:STATISTIC}. */
    @Override
    public Map<String, Double> get() {
        Map<String, Double> shown = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            String tags = meter.getId().getTags().stream()
                    .map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
            for (Measurement measurement : meter.measure()) {
                shown.put(meter.getId().getName() + tags + ":" + measurement.getStatistic(), measurement.getValue());
            }
        }
        return shown;
    }
}
