package io.locum.testapps.closefuture;

import java.util.concurrent.atomic.AtomicBoolean;

/** A request on its way, with what is needed to trace it. For any thread; the first outcome counts. */
final class Question {

    /** A trace of so many characters for each request. */
    private static final int TRACE = 4_000;

    private final String text;
    private final char[] trace = new char[TRACE];
    private final AtomicBoolean done = new AtomicBoolean();

    Question(String text) {
        this.text = text;
        text.getChars(0, Math.min(text.length(), TRACE), trace, 0);
    }

    String text() {
        return text;
    }

    void answer(Runnable how) {
        if (done.compareAndSet(false, true)) {
            how.run();
        }
    }

    void fail(Runnable how) {
        answer(how);
    }
}
