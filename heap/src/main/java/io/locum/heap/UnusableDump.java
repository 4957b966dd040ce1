package io.locum.heap;

/** A file that is no heap dump, or of which nothing can be read. The message is one line that says what to do. */
public final class UnusableDump extends Exception {

    private static final long serialVersionUID = 1;

    public UnusableDump(String message) {
        super(message);
    }

    public UnusableDump(String message, Throwable cause) {
        super(message, cause);
    }
}
