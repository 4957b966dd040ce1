package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.RefusedException;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveMetrics;
import io.locum.agent.probe.AgentThreads;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.ProbeStateEvent;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Event;

/**
 * A recording that runs. Ending it takes out everything it put into the JVM; it ends by itself when its duration is
 * over or the JVM exits.
 */
public final class Session {
    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

    /** A killed process loses this much of its CPU samples at most; each flush takes 13 KB of disk. */
    private static final int REPORTS_PER_FLUSH = 2;

    /** Who ends a session that is ending already waits for it this long at most. */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final RecordingFolder folder;
    private final Manifest manifest;
    private final JfrRecording jfr;
    private final LiveChunks chunks;
    private final Probes probes;
    private final Pulse pulse;
    private final LiveFigures figures = new LiveFigures();
    private final LiveMetrics metrics;
    private final CpuSampling sampler;
    private final Optional<Duration> duration;
    private final Runnable afterwards;
    private final Thread recorder;
    private final Thread shutdownHook;
    private final Object reporting = new Object();

    /** Whether events are still to be written; guarded by {@code reporting}. */
    private boolean open;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Session(
            RecordingFolder folder,
            Options options,
            List<Probe> available,
            Instrumentation instrumentation,
            boolean atStart,
            Runnable afterwards)
            throws IOException {
        this.folder = folder;
        this.duration = options.duration();
        this.afterwards = afterwards;
        AgentThreads threads = new AgentThreads();
        this.pulse = new Pulse(threads);
        this.metrics = new LiveMetrics(
                figures, new Exporters(options, figures, folder.path(), instrumentation).wanted(), threads);
        this.recorder = threads.make("recorder", this::record);
        this.shutdownHook = threads.make("shutdown", () -> end(true));
        this.manifest = new Manifest(AppName.of(options.name()), atStart, options.given());
        folder.writeManifest(manifest.json());
        this.chunks = LiveChunks.before(folder.live());
        this.sampler = CpuSampling.start(options.cpu(), folder.profile(), instrumentation);
        try {
            PrivateFiles.createFile(folder.events());
            this.jfr = JfrRecording.start(folder.events(), eventsOf(available), sampler.byJfr(), this::beforeChunkEnds);
        } catch (IOException | RuntimeException e) {
            sampler.stop();
            throw e;
        }
        this.probes = Probes.start(
                available, options, new ProbeSettings(options.threshold(), figures, threads), instrumentation);
        synchronized (reporting) {
            open = true;
        }
    }

    private static List<Class<? extends Event>> eventsOf(List<Probe> probes) {
        List<Class<? extends Event>> events = new ArrayList<>(List.of(PulseEvent.class, ProbeStateEvent.class));
        probes.forEach(probe -> events.addAll(probe.events()));
        return events;
    }

    /**
     * Starts to record.
     *
     * @param available all probes there are
     * @param atStart whether the agent came with the JVM
     * @param afterwards run once the session has ended, on whichever thread ended it
     * @throws RefusedException if the recording cannot be written or JFR does not start; nothing is left behind then
     */
    public static Session start(
            Options options,
            List<Probe> available,
            Instrumentation instrumentation,
            boolean atStart,
            Runnable afterwards)
            throws RefusedException {
        RecordingFolder folder;
        try {
            folder = RecordingFolder.create(
                    options.directory(),
                    AppName.of(options.name()),
                    ProcessHandle.current().pid(),
                    LocalDateTime.now(ZoneId.systemDefault()));
        } catch (IOException e) {
            throw new RefusedException(
                    "cannot make a recording folder in " + options.directory().toAbsolutePath() + ": " + e);
        }
        try {
            Session session = new Session(folder, options, available, instrumentation, atStart, afterwards);
            session.begin();
            return session;
        } catch (IOException | RuntimeException | LinkageError e) {
            folder.discard();
            throw new RefusedException("cannot record into " + folder.path() + ": " + e);
        }
    }

    private void begin() {
        attempt("writing recording.json", this::writeManifest);
        attempt("linking JFR's chunks", chunks::link);
        recorder.start();
        metrics.start();
        try {
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is exiting already; its JFR hook completes what it can.
        }
    }

    /** The recording's folder, absolute. */
    public Path folder() {
        return folder.path();
    }

    private void record() {
        long deadline =
                duration.map(length -> System.nanoTime() + length.toNanos()).orElse(Long.MAX_VALUE);
        long reports = 0;
        try {
            while (true) {
                long wait = REPORT_EVERY.toNanos();
                if (duration.isPresent()) {
                    wait = Math.max(0, Math.min(wait, deadline - System.nanoTime()));
                }
                if (stop.await(wait, TimeUnit.NANOSECONDS)) {
                    return;
                }
                report();
                if (++reports % REPORTS_PER_FLUSH == 0) {
                    attempt("flushing async-profiler", sampler::flush);
                }
                if (duration.isPresent() && deadline - System.nanoTime() <= 0) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            return;
        }
        end(false);
    }

    /** Writes what nobody would write any more, if JFR's shutdown hook stops the recording before ours is run. */
    private void beforeChunkEnds() {
        synchronized (reporting) {
            if (open) {
                writeEvents();
                if (jvmExits()) {
                    probes.reportUnfinished();
                    open = false;
                }
            }
        }
    }

    /** The JVM takes no hooks, and gives none back, once it exits. */
    private static boolean jvmExits() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void writeEvents() {
        figures.agent(System.nanoTime(), pulse.write());
        probes.report();
        metrics.report();
    }

    private void report() {
        synchronized (reporting) {
            writeEvents();
        }
        boolean linkable = chunks.unlinkable().isEmpty();
        attempt("linking JFR's chunks", chunks::link);
        if (linkable && chunks.unlinkable().isPresent()) {
            chunks.unlinkable().ifPresent(path -> manifest.repository(path.toString()));
            attempt("writing recording.json", this::writeManifest);
        }
    }

    private void writeManifest() throws IOException {
        List<SwitchedOff> off = new ArrayList<>(sampler.switchedOff());
        off.addAll(probes.switchedOff());
        manifest.switchedOff(off);
        manifest.cpuSampler(sampler.name());
        folder.writeManifest(manifest.json());
    }

    /** Ends the session, or waits until it has ended if somebody else is at it. */
    public void end() {
        end(false);
    }

    private void end(boolean jvmExits) {
        if (!ending.compareAndSet(false, true)) {
            awaitEnd();
            return;
        }
        try {
            if (!jvmExits) {
                removeShutdownHook();
            }
            stop.countDown();
            joinRecorder();
            stopMetrics(jvmExits);
            reportLast();
            attempt("taking out the hooks", () -> probes.stop(!jvmExits));
            attempt("stopping async-profiler", sampler::stop);
            complete();
        } finally {
            afterwards.run();
            ended.countDown();
        }
    }

    private void stopMetrics(boolean jvmExits) {
        try {
            if (!metrics.stop(!jvmExits) && !jvmExits) {
                complain("taking out live numbers", new IOException("the application does not let go of the thread"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reportLast() {
        synchronized (reporting) {
            if (open) {
                writeEvents();
                probes.reportUnfinished();
                open = false;
            }
        }
    }

    private void complete() {
        boolean written = false;
        try {
            written = jfr.stop();
            if (written) {
                folder.appendProfile();
                manifest.complete();
            } else {
                manifest.end();
            }
            writeManifest();
            if (written) {
                folder.deleteLive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            complain("completing " + folder.path(), e);
        }
    }

    private void awaitEnd() {
        try {
            if (!ended.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                complain("waiting for the end of " + folder.path(), new IOException("still not done"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // The JVM is exiting; the hook will find that the session is ending.
        }
    }

    private void joinRecorder() {
        if (Thread.currentThread() == recorder) {
            return;
        }
        try {
            recorder.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(String what, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            complain(what, e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void complain(String what, Exception e) {
        System.err.println("locum: " + what + ": " + e);
    }

    /** A part of ending that must not keep the others from happening. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
