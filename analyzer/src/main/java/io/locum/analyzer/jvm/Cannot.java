package io.locum.analyzer.jvm;

/**
 * Something that the user asked for cannot be done, for a reason that the user can act on. The message is one line:
 * what was tried, why it failed, what to do.
 */
public final class Cannot extends Exception {

    private static final long serialVersionUID = 1;

    /** The line to show. */
    public Cannot(String line) {
        super(line);
    }

    /** The line to show. */
    public String line() {
        return String.valueOf(getMessage());
    }

    /** The line to show, and what lies behind it. */
    public Cannot(String line, Throwable cause) {
        super(line, cause);
    }
}
