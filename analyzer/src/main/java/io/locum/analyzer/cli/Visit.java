package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.jvm.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One application's run under the agent, from its start to its recordings. */
final class Visit {

    private static final Duration POLL = Duration.ofMillis(100);

    /** Large applications take their time; one that listens on nothing is reported, not waited for without end. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private static final Duration TO_STOP = Duration.ofSeconds(30);

    static final int ANY_PORT = 0;

    private final Session session;
    private final Path dir;
    private final Map<String, String> options;
    private final List<String> command;
    private final Optional<Duration> duration;
    private final Optional<Load> onReady;

    /**
     * What to run once the application listens.
     *
     * @param command for the shell
     * @param port to wait for, or {@link #ANY_PORT}
     */
    record Load(String command, int port) {}

    /**
     * A visit that has not begun.
     *
     * @param dir the folder for recordings
     * @param options for the agent
     * @param command that starts the application
     * @param duration after which it is stopped
     */
    Visit(
            Session session,
            Path dir,
            Map<String, String> options,
            List<String> command,
            Optional<Duration> duration,
            Optional<Load> onReady) {
        this.session = session;
        this.dir = dir;
        this.options = Map.copyOf(options);
        this.command = List.copyOf(command);
        this.duration = duration;
        this.onReady = onReady;
    }

    /**
     * Starts the application, records until it exits, its time is over, the load command has ended, or the user asks
     * to stop; then stops it if it still runs.
     *
     * @return the recording folders, one a JVM
     * @throws Cannot if nothing was recorded
     */
    List<Path> record(Interruption interruption) throws Cannot, InterruptedException {
        RecordingFolders folders = RecordingFolders.watch(dir);
        Launch application = Launch.start(command, session.jar(), options, dir);
        try {
            if (onReady.isPresent()) {
                runLoad(application, onReady.get(), interruption);
            } else {
                waitFor(application, interruption);
            }
        } finally {
            session.terminal().progress("stopping the application …");
            application.stop(TO_STOP);
        }
        List<Path> recorded = folders.appeared();
        if (recorded.isEmpty()) {
            throw new Cannot("'" + String.join(" ", command) + "' left no recording in " + dir
                    + "; did it start a JVM (17 or newer), and did that JVM print a reason?");
        }
        return recorded;
    }

    private void waitFor(Launch application, Interruption interruption) throws InterruptedException {
        Countdown countdown = new Countdown(duration.orElse(Duration.ofDays(365)));
        while (application.isAlive() && !countdown.isOver() && !interruption.await(POLL)) {
            session.terminal()
                    .progress(duration.isPresent() ? countdown.left("recording") : "recording (Ctrl-C to report) …");
        }
    }

    private void runLoad(Launch application, Load load, Interruption interruption) throws Cannot, InterruptedException {
        Optional<Integer> port = awaitPort(application, load.port(), interruption);
        if (port.isEmpty()) {
            return;
        }
        session.terminal().note("the application listens on " + port.get() + "; running the load");
        ShellLoad running = ShellLoad.start(load.command(), port.get());
        Countdown countdown = new Countdown(duration.orElse(Duration.ofDays(365)));
        try {
            while (running.isAlive() && application.isAlive() && !countdown.isOver() && !interruption.await(POLL)) {
                session.terminal().progress("recording under load …");
            }
            running.failure().ifPresent(session.terminal()::note);
        } finally {
            running.stop();
        }
    }

    private Optional<Integer> awaitPort(Launch application, int wanted, Interruption interruption)
            throws Cannot, InterruptedException {
        Countdown countdown = new Countdown(READY_WITHIN);
        while (application.isAlive() && !interruption.isRequested()) {
            Set<Integer> ports = application.listeningPorts();
            Optional<Integer> port = ports.stream()
                    .filter(found -> wanted == ANY_PORT || found == wanted)
                    .findFirst();
            if (port.isPresent()) {
                if (wanted == ANY_PORT && ports.size() > 1) {
                    session.terminal().note("the application listens on " + ports + "; --port chooses another");
                }
                return port;
            }
            if (countdown.isOver()) {
                throw new Cannot("the application listens on "
                        + (wanted == ANY_PORT ? "no TCP port" : ports + ", not on port " + wanted) + " after "
                        + READY_WITHIN.toSeconds() + " s; leave --on-ready away, or use --for");
            }
            session.terminal().progress("waiting for the application to listen …");
            interruption.await(POLL);
        }
        return Optional.empty();
    }
}
