package io.locum.analyzer.rule.leak;

import io.locum.analyzer.signal.Registrations.Site;
import java.util.Set;

/**
 * How to speak of what is registered.
 *
 * @param call what takes it back, {@code EventBus.removeListener()}; empty: nothing does
 * @param neverDone what is missing, where it is known that it is never done; the begin of a sentence
 * @param notDone the same where it may be done now and then
 * @param what one of it, with its article or its class
 * @param many more of it
 * @param added what is done to it at first
 * @param removed and in the end
 * @param harm what many of it do, a sentence without its begin
 * @param when the time to take it back
 * @param cure how that is done, or what to do instead
 */
record RegistrationWords(
        String call,
        String neverDone,
        String notDone,
        String what,
        String many,
        String added,
        String removed,
        String harm,
        String when,
        String cure) {

    private static final String TIMER = "java.util.Timer";

    /** What schedulers call it to run something again and again. */
    private static final Set<String> REPEATING = Set.of(
            "scheduleAtFixedRate", "scheduleWithFixedDelay", "schedulePeriodically", "setPeriodic", "setInterval");

    private static final String HOLDS = "it holds them for as long as the program runs.";

    static RegistrationWords of(Site site) {
        String call = call(site);
        String never = call + " is never called";
        String notForAll = call + " is not called for all that is added";
        if (TIMER.equals(site.source().emitter())
                || REPEATING.contains(site.source().adding())) {
            return new RegistrationWords(
                    call,
                    never,
                    notForAll,
                    "a periodic task",
                    "tasks",
                    "scheduled",
                    "cancelled",
                    "the scheduler runs all of them, again and again.",
                    "when what the task serves has gone.",
                    "Keep what scheduling it returns, or the task itself, for that; or let one task serve all.");
        }
        return switch (site.source().emitter()) {
            case "java.util.concurrent.CompletableFuture" ->
                new RegistrationWords(
                        call,
                        "A CompletableFuture is never completed",
                        "A CompletableFuture is never completed",
                        "what waits for it",
                        "actions",
                        "added",
                        "completed",
                        "all run at once if it is ever completed.",
                        "for the future, or put another one in its place, now and then.",
                        "Actions cannot be taken out of a future: have those who may give up wait for a future of"
                                + " their own, and tell them from a list that they are removed from.");
            case "java.io.File" ->
                new RegistrationWords(
                        call,
                        "What File.deleteOnExit() is told stays until the program ends",
                        "What File.deleteOnExit() is told stays until the program ends",
                        "a file",
                        "paths",
                        "noted",
                        "forgotten",
                        HOLDS,
                        "",
                        "Delete each file when it is done with, in a finally block, and do not call deleteOnExit();"
                                + " or make one temporary folder, and delete that at the end.");
            case "javax.management.MBeanServer" ->
                new RegistrationWords(
                        call,
                        never,
                        notForAll,
                        shortName(site.listenerClass()),
                        "MBeans",
                        "registered",
                        "unregistered",
                        HOLDS,
                        "when what the bean shows has gone.",
                        "Keep its ObjectName for that.");
            default ->
                new RegistrationWords(
                        call,
                        never,
                        notForAll,
                        shortName(site.listenerClass()),
                        "listeners",
                        "added",
                        "removed",
                        "whatever the emitter tells them takes longer with each.",
                        "when what the listener serves has gone.",
                        RegistrationReport.CURE);
        };
    }

    private static String call(Site site) {
        String removing = site.source().removing();
        return removing.isEmpty() ? "" : simple(site.source().remover()) + "." + removing + "()";
    }

    /** Whether there is a call that takes back what was added. */
    boolean takesBack() {
        return !call.isEmpty();
    }

    /**
     * What is not done, the begin of a sentence.
     *
     * @param never whether it is known that it never is
     */
    String missing(boolean never) {
        return never ? neverDone : notDone;
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
