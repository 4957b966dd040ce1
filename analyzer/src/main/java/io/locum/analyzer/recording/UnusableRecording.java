package io.locum.analyzer.recording;

/**
 * A path that cannot be opened as a recording. The message is one line for the user: what was given, what is wrong with
 * it, and what to give instead.
 */
public final class UnusableRecording extends Exception {

    public UnusableRecording(String message) {
        super(message);
    }

    public UnusableRecording(String message, Throwable cause) {
        super(message, cause);
    }
}
