package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.RefusedException;
import io.locum.agent.heapdump.HeapDumps;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.probe.AgentThreads;
import io.locum.agent.probe.Beat;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.Throttle;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A recording that runs. Ending it takes out everything it put into the JVM; it ends by itself when its duration is
 * over or the JVM exits.
 *
 * <p>Hooks are in at once. When the agent came with the JVM, whatever writes events is set up a while later, on the
 * session's own thread: that costs more CPU than many a program's whole start. What the hooks saw until then is kept and
 * written first.
 */
public final class Session {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** Growth of a JVM that has just started, or was just joined, is warm-up; the analyzer leaves out as much. */
    private static final Duration WARM_UP_OF_JVM = Duration.ofSeconds(5);

    private static final Duration WARM_UP_OF_JOIN = Duration.ofSeconds(2);

    /** Who ends a session that is ending already waits for it this long at most. */
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final RecordingFolder folder;
    private final Manifest manifest;
    private final Options options;
    private final Instrumentation instrumentation;
    private final Runnable afterwards;
    private final AgentThreads threads = new AgentThreads();
    private final LiveFigures figures = new LiveFigures();
    private final Throttle throttle = new Throttle();
    private final Budget budget;
    private final Probes probes;
    private final Thread recorder;
    private final Thread shutdownHook;
    private final boolean atStart;
    private final long begun = System.nanoTime();

    /** Empty until events are recorded; set by the thread that starts the session, or else by the recorder. */
    private volatile Optional<Capture> capture = Optional.empty();

    /** Set with the capture. */
    private volatile Optional<HeapDumps> heapDumps = Optional.empty();

    private final ReportPace pace = new ReportPace(begun);
    /** What has failed so far: it may fail again each second. */
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

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
        this.options = options;
        this.instrumentation = instrumentation;
        this.afterwards = afterwards;
        this.atStart = atStart;
        this.recorder = threads.make("recorder", new Recorder());
        this.shutdownHook = threads.make("shutdown", new ExitHook());
        this.manifest = new Manifest(AppName.of(options.name()), atStart, options.given());
        folder.writeManifest(manifest.json());
        this.budget = new Budget(options.budget().orElse(Double.POSITIVE_INFINITY), throttle);
        this.probes = Probes.start(
                available,
                options,
                new ProbeSettings(options.threshold(), figures, new Beat(threads), throttle, pace.alert()),
                instrumentation);
    }

    /**
     * Starts to record.
     *
     * @param available all probes there are
     * @param atStart whether the agent came with the JVM; events are then recorded after the delay in the options
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
        RecordingFolder folder = newFolder(options);
        try {
            Session session = new Session(folder, options, available, instrumentation, atStart, afterwards);
            session.begin(atStart);
            return session;
        } catch (IOException | RuntimeException | LinkageError e) {
            folder.discard();
            throw new RefusedException("cannot record into " + folder.path() + ": " + e);
        }
    }

    private static RecordingFolder newFolder(Options options) throws RefusedException {
        try {
            return RecordingFolder.create(options.directory(), AppName.of(options.name()));
        } catch (IOException e) {
            throw new RefusedException(
                    "cannot make a recording folder in " + options.directory().toAbsolutePath() + ": " + e);
        }
    }

    private void begin(boolean atStart) throws IOException {
        if (!atStart || options.delay().isZero()) {
            try {
                startCapture();
            } catch (IOException | RuntimeException | LinkageError e) {
                probes.stop(true);
                throw e;
            }
        }
        recorder.start();
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

    private void startCapture() throws IOException {
        capture = Optional.of(Capture.start(folder, options, probes, figures, threads, instrumentation));
        heapDumps = startHeapDumps();
        manifest.describeFully();
        attempt("writing recording.json", this::writeManifest);
    }

    private Optional<HeapDumps> startHeapDumps() {
        Duration warmUp = atStart ? WARM_UP_OF_JVM : WARM_UP_OF_JOIN;
        try {
            return HeapDumps.start(
                    options, folder.path(), folder.live(), atStart, JvmExit::hasBegun, begun + warmUp.toNanos());
        } catch (RuntimeException | LinkageError e) {
            complain("watching the heap", e);
            return Optional.empty();
        }
    }

    /** The session's own thread: waits until events are to be recorded, then reports until it is told to stop. */
    private final class Recorder implements Runnable {
        @Override
        public void run() {
            try {
                if (!(capture.isPresent() || startLater()) || reportUntilStopped()) {
                    return;
                }
            } catch (InterruptedException e) {
                return; // Only the app can have done that; the JVM's exit completes the recording.
            }
            end(false);
        }

        /** Returns false if nothing is left to do on this thread. */
        private boolean startLater() throws InterruptedException {
            if (pace.isStoppedWithin(options.delay())) {
                return false;
            }
            try {
                startCapture();
                return true;
            } catch (IOException | RuntimeException | LinkageError e) {
                if (!JvmExit.hasBegun()) {
                    complain("cannot record events, and leaves", e);
                    manifest.neverRecorded(e.toString());
                    end(false);
                }
                return false;
            }
        }

        /** Returns false when the duration is over. */
        private boolean reportUntilStopped() throws InterruptedException {
            Optional<Duration> duration = options.duration();
            long deadline = begun + duration.orElse(FOR_EVER).toNanos();
            while (true) {
                if (pace.isStoppedBeforeNext(deadline)) {
                    return true;
                }
                reportIfThereIsRoom();
                if (duration.isPresent() && deadline - System.nanoTime() <= 0) {
                    return false;
                }
            }
        }
    }

    /** An app without memory may leave too little to begin a report with; there may be some again at the next one. */
    private void reportIfThereIsRoom() {
        try {
            report(capture.orElseThrow());
        } catch (OutOfMemoryError e) {
            // Nobody to tell it to.
        }
    }

    /** Ends the session when the JVM exits. */
    private final class ExitHook implements Runnable {
        @Override
        public void run() {
            end(true);
        }
    }

    private void report(Capture running) {
        attempt("recording", () -> running.report(throttle.rates()));
        attempt("keeping to the budget", () -> keepToBudget(running));
        heapDumps.ifPresent(dumps -> attempt("watching the heap", () -> dumps.look(System.nanoTime())));
        if (running.unlinkable().isPresent() && !manifest.namesRepository()) {
            manifest.repository(running.unlinkable().get().toString());
            attempt("writing recording.json", this::writeManifest);
        }
    }

    private void keepToBudget(Capture running) throws IOException {
        if (budget.read(
                System.nanoTime(), running.agentCpu(), Runtime.getRuntime().availableProcessors())) {
            writeManifest();
        }
    }

    private void writeManifest() throws IOException {
        List<SwitchedOff> off = new ArrayList<>(probes.switchedOff());
        if (capture.isPresent()) {
            CpuSampling sampler = capture.get().sampler();
            off.addAll(sampler.switchedOff());
            manifest.cpuSampler(sampler.name());
        }
        off.addAll(budget.switchedOff());
        heapDumps.flatMap(HeapDumps::switchedOff).ifPresent(why -> off.add(new SwitchedOff("heap-dump", why)));
        manifest.switchedOff(off);
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
            pace.stop();
            joinRecorder();
            if (capture.isPresent()) {
                heapDumps.ifPresent(dumps -> dumps.leave(jvmExits));
                stopMetrics(capture.get(), jvmExits);
                capture.get().reportLast();
            }
            takeOutHooks(!jvmExits);
            complete();
        } finally {
            afterwards.run();
            ended.countDown();
        }
    }

    private static void stopMetrics(Capture capture, boolean jvmExits) {
        try {
            if (!capture.stopMetrics(!jvmExits) && !jvmExits) {
                complain("taking out live numbers", new IOException("the application does not let go of the thread"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOutHooks(boolean restoreCode) {
        try {
            probes.stop(restoreCode);
        } catch (RuntimeException e) {
            complain("taking out the hooks", e);
        }
    }

    private void complete() {
        try {
            boolean written = true;
            if (capture.isPresent()) {
                written = capture.get().stop();
            } else {
                manifest.neverRecorded(
                        "it ended within the first " + options.delay().toMillis()
                                + " ms, and events are recorded from then on; delay=0ms records them at once");
            }
            if (written) {
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
        if (Thread.currentThread() == recorder) {
            return; // Whoever ends the session waits for this very thread.
        }
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

    /** What fails now, for want of descriptors for instance, may work at the next report. */
    private void attempt(String what, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            complainOnce(what, e);
        }
    }

    private void complainOnce(String what, Throwable e) {
        if (complaints.add(what)) {
            complain(what, e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void complain(String what, Throwable e) {
        System.err.println("locum: " + what + ": " + e);
    }

    /** A part of the work that must not keep the others from happening. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
