package io.locum.analyzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks the user at the terminal, one question at a time, without keeping anything else from going on meanwhile. */
final class Questions {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Terminal terminal;
    private final InputStream input;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private boolean listening;
    private boolean open;

    Questions(Terminal terminal) {
        this(terminal, System.in);
    }

    Questions(Terminal terminal, InputStream input) {
        this.terminal = terminal;
        this.input = input;
    }

    /** Shows a question; returns false while another one is open. */
    boolean ask(String question) {
        if (open) {
            return false;
        }
        // what was typed before was no answer to this
        lines.clear();
        listen();
        terminal.note(question + " [y/N]");
        open = true;
        return true;
    }

    /** The answer to the open question, once there is one: anything but yes is no. */
    Optional<Boolean> answer() {
        boolean over = ended;
        String line = open ? lines.poll() : null;
        if (line == null && !(open && over)) {
            return Optional.empty();
        }
        open = false;
        return Optional.of(line != null && isYes(line));
    }

    /** Asks and waits for the answer. */
    boolean confirm(String question) {
        ask(question);
        Optional<Boolean> said = answer();
        while (said.isEmpty()) {
            Countdown.pause(POLL);
            said = answer();
        }
        return said.get();
    }

    private static boolean isYes(String line) {
        return line.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private void listen() {
        if (!listening) {
            listening = true;
            Thread reader = new Thread(this::read, "answers");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** Ends with the input, after which every question is answered with no. */
    private void read() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException gone) {
            // nobody is there to answer
        }
        ended = true;
    }
}
