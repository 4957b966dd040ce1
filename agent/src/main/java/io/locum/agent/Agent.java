package io.locum.agent;

import io.locum.agent.bootstrap.BootstrapVersion;
import io.locum.agent.bootstrap.SessionSlot;
import io.locum.agent.probe.Probe;
import io.locum.agent.session.Session;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the entry class meets the agent. Whatever goes wrong here ends in one line on standard error; the app goes on.
 * Threads: calls may come from any; one session runs at a time in a JVM.
 */
public final class Agent {
    /** What this build expects on the bootstrap path; changes with {@link BootstrapVersion}. */
    private static final int BOOTSTRAP_VERSION = 4;

    private Agent() {}

    /**
     * Starts a session, or ends the one that runs, as the {@code command} option says.
     *
     * @param given options by name
     * @param atStart whether the agent came with the JVM, rather than by attaching
     */
    public static void start(Map<String, String> given, Instrumentation instrumentation, boolean atStart) {
        Reply reply =
                new Reply(given.containsKey("reply") ? Optional.of(Path.of(given.get("reply"))) : Optional.empty());
        try {
            switch (given.getOrDefault("command", "start")) {
                case "start" -> reply.recording(begin(given, instrumentation, atStart));
                case "stop" -> reply.recording(end());
                default -> throw new RefusedException("command=" + given.get("command") + " is neither start nor stop");
            }
        } catch (RefusedException e) {
            refuse(reply, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            refuse(reply, "failed to start: " + e);
        }
    }

    private static Path begin(Map<String, String> given, Instrumentation instrumentation, boolean atStart)
            throws RefusedException {
        requireJfr();
        if (BootstrapVersion.current() != BOOTSTRAP_VERSION) {
            throw new RefusedException("another version of Locum was in this JVM before; restart it to use this one");
        }
        List<Probe> probes = RegisteredProbes.load();
        Set<String> ids = new HashSet<>();
        for (Probe probe : probes) {
            ids.add(probe.id());
        }
        Options options = Options.parse(given, ids);
        Leave leave = new Leave();
        if (!SessionSlot.take(leave)) {
            throw new RefusedException("already recording in " + SessionSlot.current());
        }
        try {
            leave.session = Session.start(options, probes, instrumentation, atStart, () -> SessionSlot.give(leave));
            return leave.session.folder();
        } finally {
            if (leave.session == null) {
                SessionSlot.give(leave);
            }
        }
    }

    private static Path end() throws RefusedException {
        Runnable current = SessionSlot.current();
        if (current == null) {
            throw new RefusedException("nothing is being recorded");
        }
        Path folder = Path.of(current.toString());
        current.run();
        return folder;
    }

    /** The classes of a session cannot even be loaded without it. */
    private static void requireJfr() throws RefusedException {
        for (String module : List.of("jdk.jfr", "jdk.management")) {
            if (ModuleLayer.boot().findModule(module).isEmpty()) {
                throw new RefusedException(
                        "this JVM runs without the module " + module + ": add --add-modules " + module);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void refuse(Reply reply, String reason) {
        System.err.println("locum: not recording: " + reason);
        reply.refused(reason);
    }

    /** Ends a session from outside, also for an agent in another class loader; its text is the session's folder. */
    private static final class Leave implements Runnable {
        private volatile @Nullable Session session;

        @Override
        public void run() {
            Session running = session;
            if (running != null) {
                running.end();
            }
        }

        @Override
        public String toString() {
            Session running = session;
            return running == null ? "" : running.folder().toString();
        }
    }
}
