package io.locum.agent.session;

import java.util.Optional;

/** What to call an app that was not given a name: its jar or main class. */
final class AppName {
    private static final int LONGEST = 60;

    private AppName() {}

    static String of(Optional<String> given) {
        return given.isPresent() ? given.get() : fromCommand(System.getProperty("sun.java.command", ""));
    }

    /** @param command jar, main class or module/class, then the app's arguments */
    static String fromCommand(String command) {
        int space = command.indexOf(' ');
        String program = space < 0 ? command : command.substring(0, space);
        String last = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        String name = last.endsWith(".jar") ? last.substring(0, last.length() - ".jar".length()) : last;
        return name.isEmpty() ? "java" : name;
    }

    /** The same, fit for a file name. */
    static String inFileName(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            safe.append(isSafe(c) ? c : '_');
        }
        int first = 0;
        while (first < safe.length() && (safe.charAt(first) == '.' || safe.charAt(first) == '-')) {
            first++;
        }
        safe.replace(0, first, first == 0 ? "" : "_");
        return safe.substring(Math.max(0, safe.length() - LONGEST));
    }

    private static boolean isSafe(char c) {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".indexOf(c) >= 0;
    }
}
