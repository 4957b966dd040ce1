package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Hiccups;
import io.locum.analyzer.signal.Hiccups.Hiccup;
import io.locum.analyzer.signal.HostTimes;
import io.locum.analyzer.signal.HostTimes.Second;
import java.time.Duration;
import java.util.Comparator;

/** What the machine kept from the process, in JSON, for the whole recording. */
final class JsonHost {

    private JsonHost() {}

    static void write(Facts facts, ObjectNode node) {
        facts.find(HostTimes.SIGNAL).ifPresent(host -> times(host, node.putObject("host")));
        facts.find(Hiccups.SIGNAL).ifPresent(hiccups -> hiccups(hiccups, node.putObject("hiccups")));
    }

    private static void times(HostTimes host, ObjectNode node) {
        node.put(
                "stolenMs",
                JsonNumbers.milliseconds(
                        host.seconds().stream().map(Second::stolen).reduce(Duration.ZERO, Duration::plus)));
        if (host.cpuLimit() > 0) {
            node.put("cpuLimit", host.cpuLimit())
                    .put(
                            "throttledMs",
                            JsonNumbers.milliseconds(host.seconds().stream()
                                    .map(Second::throttled)
                                    .reduce(Duration.ZERO, Duration::plus)))
                    .put(
                            "throttledPeriods",
                            host.seconds().stream()
                                    .mapToLong(Second::throttledPeriods)
                                    .sum())
                    .put(
                            "periods",
                            host.seconds().stream().mapToLong(Second::periods).sum());
        }
    }

    private static void hiccups(Hiccups hiccups, ObjectNode node) {
        node.put("count", hiccups.hiccups().size())
                .put(
                        "longestMs",
                        JsonNumbers.milliseconds(hiccups.hiccups().stream()
                                .map(Hiccup::length)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO)));
    }
}
