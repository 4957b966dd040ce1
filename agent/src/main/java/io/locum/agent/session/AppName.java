package io.locum.agent.session;

import java.util.Optional;

/** What to call an app that was not given a name: its jar or main class. */
final class AppName {
    private static final int LONGEST = 60;

    private AppName() {}

    static String of(Optional<String> given) {
        return given.orElseGet(() -> fromCommand(System.getProperty("sun.java.command", "")));
    }

    /** @param command jar, main class or module/class, then the app's arguments */
    static String fromCommand(String command) {
        String program = command.split(" ", 2)[0];
        String last = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        String name = last.endsWith(".jar") ? last.substring(0, last.length() - ".jar".length()) : last;
        return name.isEmpty() ? "java" : name;
    }

    /** The same, fit for a file name. */
    static String inFileName(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.-]+", "_");
        return safe.length() <= LONGEST ? safe : safe.substring(safe.length() - LONGEST);
    }
}
