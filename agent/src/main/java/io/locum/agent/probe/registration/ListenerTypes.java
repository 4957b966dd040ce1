package io.locum.agent.probe.registration;

import java.nio.charset.StandardCharsets;

/** Which types are listeners, told by the last word of their names. */
final class ListenerTypes {
    private static final String[] WORDS = {
        "Listener",
        "Handler",
        "Observer",
        "Subscriber",
        "Callback",
        "Consumer",
        "Hook",
        "Watcher",
        "Receiver",
        "Runnable"
    };

    private static final String TASK = "java/lang/Runnable";

    private static final String THREAD = "java/lang/Thread";

    private static final byte[][] BYTES = bytes();

    private ListenerTypes() {}

    private static byte[][] bytes() {
        byte[][] bytes = new byte[WORDS.length][];
        for (int i = 0; i < WORDS.length; i++) {
            bytes[i] = WORDS[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }

    /**
     * Whether a method of that name takes a listener of that type. A {@code Runnable} may as well be a task in a queue, and
     * a thread be about to run: the method's name must tell.
     *
     * @param internalName such as {@code java/util/EventListener}
     */
    static boolean isListener(String method, String internalName) {
        if (internalName.equals(TASK) || internalName.equals(THREAD)) {
            return Verbs.registersAnything(method)
                    || Verbs.begins(method, "on")
                    || Verbs.repeats(method)
                    || endsWithOne(method);
        }
        return endsWithOne(internalName);
    }

    private static boolean endsWithOne(String internalName) {
        for (String word : WORDS) {
            if (internalName.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether something of the program's own may be registered under a name that says so, whatever it is called: no
     * value of the JDK's, such as a string or a class.
     */
    static boolean isOwn(String internalName) {
        return !internalName.startsWith("java/") && !internalName.startsWith("javax/");
    }

    /** Whether one of the words ends before this place, in the bytes of a descriptor. */
    static boolean endsIn(byte[] code, int start, int end) {
        for (byte[] word : BYTES) {
            if (end - start > word.length && matches(code, end - word.length, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] code, int from, byte[] word) {
        for (int i = word.length - 1; i >= 0; i--) {
            if (code[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
