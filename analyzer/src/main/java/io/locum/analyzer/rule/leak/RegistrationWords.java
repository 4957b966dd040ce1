package io.locum.analyzer.rule.leak;

import io.locum.analyzer.signal.Registrations.Site;

/**
 * How to speak of what is registered.
 *
 * @param what one of it, with its article or its class
 * @param many more of it
 * @param added what is done to it at first
 * @param removed and in the end
 * @param harm what many of it do, a sentence without its begin
 * @param when the time to take it back
 * @param cure how that is done
 */
record RegistrationWords(
        String what, String many, String added, String removed, String harm, String when, String cure) {

    static RegistrationWords of(Site site) {
        return switch (site.source().emitter()) {
            case "java.util.concurrent.ScheduledThreadPoolExecutor",
                    "java.util.concurrent.ForkJoinPool",
                    "java.util.Timer" ->
                new RegistrationWords(
                        "a periodic task",
                        "tasks",
                        "scheduled",
                        "cancelled",
                        "the scheduler runs all of them, again and again.",
                        "when what the task serves has gone.",
                        "Keep what scheduling it returns, or the task itself, for that; or let one task serve all.");
            default ->
                new RegistrationWords(
                        shortName(site.listenerClass()),
                        "listeners",
                        "added",
                        "removed",
                        "whatever the emitter tells them takes longer with each.",
                        "when what the listener serves has gone.",
                        RegistrationReport.CURE);
        };
    }

    /** A class's name without its package. */
    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Without the number that the JVM gives to a lambda's class. */
    private static String shortName(String className) {
        int lambda = className.indexOf("$$Lambda");
        return lambda < 0 ? simple(className) : "a lambda of " + simple(className.substring(0, lambda));
    }
}
