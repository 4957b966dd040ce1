package io.locum.agent;

/** No recording can be made; the message says why in one line, for the user. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason one line */
    public RefusedException(String reason) {
        super(reason);
    }
}
