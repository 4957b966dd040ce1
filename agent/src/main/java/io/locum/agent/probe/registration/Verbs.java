package io.locum.agent.probe.registration;

/** The words in which methods say that they add or remove. */
final class Verbs {
    /** What adds, and what takes back what that added. */
    private static final String[][] PAIRS = {
        {"add", "remove", "delete"},
        {"register", "unregister", "deregister", "remove"},
        {"subscribe", "unsubscribe"},
        {"on", "off"},
        {"attach", "detach"},
        {"put", "remove"},
        {"install", "uninstall"},
        {"connect", "disconnect"},
        {"bind", "unbind"},
        {"observe", "unobserve"},
        {"listen", "unlisten"},
        {"watch", "unwatch"},
        {"join", "leave"},
    };

    /** Said of nothing but registrations, so that the type need not be called a listener. */
    private static final String[] PLAIN = {"register", "subscribe", "attach", "observe", "listen", "watch", "join"};

    /** What schedulers call it to run something again and again. */
    private static final String[] REPEATING = {
        "scheduleAtFixedRate", "scheduleWithFixedDelay", "schedulePeriodically", "setPeriodic", "setInterval"
    };

    private Verbs() {}

    /** Whether a method of that name runs what it is given again and again. */
    static boolean repeats(String name) {
        for (String verb : REPEATING) {
            if (begins(name, verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method of that name, given a number, may stop what that number stands for. */
    static boolean stops(String name) {
        return begins(name, "cancel") || begins(name, "clear");
    }

    /** Whether a method of the second name takes back what one of the first name adds: the same, with another verb. */
    static boolean arePair(String adds, String removes) {
        for (String[] pair : PAIRS) {
            if (begins(adds, pair[0])) {
                String rest = adds.substring(pair[0].length());
                for (int i = 1; i < pair.length; i++) {
                    if (begins(removes, pair[i])
                            && removes.substring(pair[i].length()).equals(rest)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a method of that name may add something. */
    static boolean adds(String name) {
        for (String[] pair : PAIRS) {
            if (begins(name, pair[0])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method of that name registers what it is given, whatever that is. */
    static boolean registersAnything(String name) {
        for (String verb : PLAIN) {
            if (begins(name, verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name in a class file may be that of a method that takes back what the class registers. */
    static boolean takesBack(byte[] code, int start, int end) {
        if (end - start < 5 || end - start > 60) {
            return false;
        }
        return switch (code[start]) {
            case 'u' ->
                code[start + 1] == 'n'
                        && (code[start + 2] == 'r'
                                || code[start + 2] == 's'
                                || code[start + 2] == 'o'
                                || code[start + 2] == 'l'
                                || code[start + 2] == 'w');
            case 'd' -> code[start + 1] == 'e' && (code[start + 2] == 'r' || code[start + 2] == 't');
            case 'l' -> code[start + 1] == 'e' && code[start + 2] == 'a' && code[start + 3] == 'v';
            default -> false;
        };
    }

    /** Whether this is the first word of a name. */
    static boolean begins(String name, String verb) {
        return name.startsWith(verb)
                && (name.length() == verb.length() || Character.isUpperCase(name.charAt(verb.length())));
    }
}
