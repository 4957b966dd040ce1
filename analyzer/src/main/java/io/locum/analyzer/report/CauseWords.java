package io.locum.analyzer.report;

/** What rules call the causes of lost time, in words. */
final class CauseWords {

    private CauseWords() {}

    /** The words for a cause's id; text that is no such id stays as it is. */
    static String of(String cause) {
        return switch (cause) {
            case "cpu" -> "code on the CPU";
            case "blocking-call" -> "a blocking call";
            case "lock" -> "waiting for a lock";
            case "gc" -> "garbage collection";
            case "safepoint" -> "another stop of the JVM";
            case "throttled" -> "the container's CPU limit";
            case "host" -> "no processor free on the machine";
            case "unknown" -> "unexplained";
            default -> cause;
        };
    }
}
