package io.locum.agent;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user asked the agent for; see docs/design.md for names and defaults.
 *
 * @param directory in which the recording folder is made
 * @param duration after which the agent leaves; empty: with the JVM
 * @param delay after which events are recorded, when the agent came with the JVM
 * @param threshold a tick at least this long is a stall
 * @param cpu which sampler to use
 * @param heapDump whether heap dumps are taken when what stays alive keeps growing
 * @param maxPause the longest that a heap dump may be expected to stop the JVM
 * @param budget share of the processors' time that the agent may use; empty: no limit
 * @param probesOff ids of the probes that are not to run
 * @param metrics where live numbers are shown
 * @param name the app's name; empty: derived from the command line
 * @param reply a file to answer to, for whoever attached
 * @param given the options as they were given, for the record
 */
public record Options(
        Path directory,
        Optional<Duration> duration,
        Duration delay,
        Duration threshold,
        CpuSampler cpu,
        HeapDump heapDump,
        Duration maxPause,
        OptionalDouble budget,
        Set<String> probesOff,
        Set<Metrics> metrics,
        Optional<String> name,
        Optional<Path> reply,
        Map<String, String> given) {

    /** Below a millisecond every tick of a busy loop would be a stall of its own. */
    private static final Duration SHORTEST_THRESHOLD = Duration.ofMillis(1);

    /**
     * Long enough for short-lived programs to be over and for most servers to have answered; nothing is judged in a
     * JVM's first five seconds anyway.
     */
    private static final Duration USUAL_DELAY = Duration.ofSeconds(2);

    private static final double USUAL_BUDGET = 0.01;

    /** Requests that wait so long are mostly still answered; a heap of some hundred megabytes takes less. */
    private static final Duration USUAL_MAX_PAUSE = Duration.ofSeconds(5);

    private static final Set<String> KNOWN = Set.of(
            "dir",
            "duration",
            "delay",
            "threshold",
            "cpu",
            "heap-dump",
            "max-pause",
            "budget",
            "metrics",
            "name",
            "reply",
            "command");

    /** Which CPU sampler is wanted. */
    public enum CpuSampler {
        /** async-profiler where it loads, else JFR's. */
        AUTO,
        ASYNC_PROFILER,
        JFR,
        OFF
    }

    /** When heap dumps are taken. */
    public enum HeapDump {
        NEVER,
        /** When whoever records has said yes, in a file of the recording. */
        ASK,
        AUTO
    }

    /** Where live numbers can be shown. */
    public enum Metrics {
        JMX,
        MICROMETER,
        OPENTELEMETRY
    }

    /** Copies the collections. */
    public Options {
        probesOff = Set.copyOf(probesOff);
        metrics = Set.copyOf(metrics);
        given = Map.copyOf(given);
    }

    /**
     * Reads options.
     *
     * @param given by name
     * @param probes ids of the probes there are; each is an option, {@code on} or {@code off}
     * @throws RefusedException naming the option that is unknown or does not parse
     */
    public static Options parse(Map<String, String> given, Set<String> probes) throws RefusedException {
        for (String key : given.keySet()) {
            if (!KNOWN.contains(key) && !probes.contains(key)) {
                throw new RefusedException("unknown option " + key);
            }
        }
        Duration threshold =
                given.containsKey("threshold") ? duration("threshold", given.get("threshold")) : Duration.ofMillis(20);
        if (threshold.compareTo(SHORTEST_THRESHOLD) < 0) {
            throw new RefusedException("threshold=" + given.get("threshold") + " is below 1ms");
        }
        Optional<Duration> duration = given.containsKey("duration")
                ? Optional.of(duration("duration", given.get("duration")))
                : Optional.empty();
        return new Options(
                path("dir", given.getOrDefault("dir", "")),
                duration,
                delay(given, duration),
                threshold,
                sampler(given.getOrDefault("cpu", "auto")),
                heapDump(given.getOrDefault("heap-dump", "never")),
                given.containsKey("max-pause") ? duration("max-pause", given.get("max-pause")) : USUAL_MAX_PAUSE,
                budget(given),
                probesOff(given, probes),
                metrics(given.getOrDefault("metrics", "on")),
                Optional.ofNullable(given.get("name")),
                given.containsKey("reply") ? Optional.of(path("reply", given.get("reply"))) : Optional.empty(),
                given);
    }

    /** Who asks for a recording that is shorter than the usual delay wants the start itself. */
    private static Duration delay(Map<String, String> given, Optional<Duration> duration) throws RefusedException {
        if (given.containsKey("delay")) {
            return duration("delay", given.get("delay"));
        }
        boolean over = duration.isPresent() && duration.get().compareTo(USUAL_DELAY) <= 0;
        return over ? Duration.ZERO : USUAL_DELAY;
    }

    private static Set<String> probesOff(Map<String, String> given, Set<String> probes) throws RefusedException {
        Map<String, String> off = new TreeMap<>();
        for (String probe : probes) {
            String value = given.getOrDefault(probe, "on");
            switch (value) {
                case "on" -> {}
                case "off" -> off.put(probe, value);
                default -> throw new RefusedException(probe + "=" + value + " is neither on nor off");
            }
        }
        return off.keySet();
    }

    private static Duration duration(String key, String value) throws RefusedException {
        Matcher matcher = Pattern.compile("(\\d{1,9})(ms|s|m|h)").matcher(value);
        if (!matcher.matches()) {
            throw new RefusedException(key + "=" + value + " is no duration such as 500ms, 60s, 10m or 2h");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static CpuSampler sampler(String value) throws RefusedException {
        return switch (value) {
            case "auto" -> CpuSampler.AUTO;
            case "async-profiler" -> CpuSampler.ASYNC_PROFILER;
            case "jfr" -> CpuSampler.JFR;
            case "off" -> CpuSampler.OFF;
            default -> throw new RefusedException("cpu=" + value + " is none of auto, async-profiler, jfr, off");
        };
    }

    private static HeapDump heapDump(String value) throws RefusedException {
        return switch (value) {
            case "never" -> HeapDump.NEVER;
            case "ask" -> HeapDump.ASK;
            case "auto" -> HeapDump.AUTO;
            default -> throw new RefusedException("heap-dump=" + value + " is none of never, ask, auto");
        };
    }

    private static OptionalDouble budget(Map<String, String> given) throws RefusedException {
        String value = given.get("budget");
        if (value == null) {
            return OptionalDouble.of(USUAL_BUDGET);
        }
        if (value.equals("off")) {
            return OptionalDouble.empty();
        }
        Matcher matcher = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)%").matcher(value);
        double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        if (percent <= 0 || percent > 100) {
            throw new RefusedException("budget=" + value + " is neither off nor a share such as 1% or 0.5%");
        }
        return OptionalDouble.of(percent / 100);
    }

    private static Set<Metrics> metrics(String value) throws RefusedException {
        switch (value) {
            case "on" -> {
                return EnumSet.allOf(Metrics.class);
            }
            case "off" -> {
                return EnumSet.noneOf(Metrics.class);
            }
            default -> {
                Set<Metrics> wanted = EnumSet.noneOf(Metrics.class);
                for (String name : value.split("\\+", -1)) {
                    wanted.add(metricsNamed(name, value));
                }
                return wanted;
            }
        }
    }

    private static Metrics metricsNamed(String name, String value) throws RefusedException {
        return switch (name) {
            case "jmx" -> Metrics.JMX;
            case "micrometer" -> Metrics.MICROMETER;
            case "opentelemetry" -> Metrics.OPENTELEMETRY;
            default ->
                throw new RefusedException(
                        "metrics=" + value + " is none of on, off, jmx, micrometer, opentelemetry, nor some with +");
        };
    }

    private static Path path(String key, String value) throws RefusedException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new RefusedException(key + "=" + value + " is no path: " + e.getReason());
        }
    }
}
