package io.locum.agent.harness;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Monitors itself with OpenTelemetry, set up when it is first asked; until then the API is merely there. */
public final class OpenTelemetryApp implements Supplier<Map<String, Double>> {
    private final Reader reader = new Reader();
    private boolean set;

    public OpenTelemetryApp() throws ReflectiveOperationException {
        Class.forName(GlobalOpenTelemetry.class.getName());
    }

    /** Each point of each metric, as {@code name unit{key=value,…}}. */
    @Override
    public Map<String, Double> get() {
        if (!set) {
            set = true;
            SdkMeterProvider provider =
                    SdkMeterProvider.builder().registerMetricReader(reader).build();
            GlobalOpenTelemetry.set(
                    OpenTelemetrySdk.builder().setMeterProvider(provider).build());
        }
        Map<String, Double> shown = new TreeMap<>();
        for (MetricData metric : reader.collect()) {
            for (PointData point : metric.getData().getPoints()) {
                shown.put(metric.getName() + " " + metric.getUnit() + text(point.getAttributes()), value(point));
            }
        }
        return shown;
    }

    private static String text(Attributes attributes) {
        return attributes.asMap().entrySet().stream()
                .map(entry -> entry.getKey().getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static double value(PointData point) {
        return point instanceof DoublePointData number ? number.getValue() : ((LongPointData) point).getValue();
    }

    /** Collects when it is told to. */
    private static final class Reader implements MetricReader {
        private CollectionRegistration registration = CollectionRegistration.noop();

        Collection<MetricData> collect() {
            return registration.collectAllMetrics();
        }

        @Override
        public void register(CollectionRegistration given) {
            registration = given;
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
