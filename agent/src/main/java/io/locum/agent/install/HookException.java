package io.locum.agent.install;

/** Hooks could not be installed; the message says into which class and why. Nothing has been changed. */
public final class HookException extends Exception {
    private static final long serialVersionUID = 1L;

    HookException(String message, Throwable cause) {
        super(message, cause);
    }
}
