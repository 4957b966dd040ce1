package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.heapdump.HeapDumpEvent;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveMetrics;
import io.locum.agent.probe.AgentThreads;
import io.locum.agent.probe.Rates;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Event;

/**
 * A session's events on their way to disk: JFR's recording, its chunks, and the CPU sampler. Used by one thread at a
 * time, and by JFR's own when it ends a chunk.
 *
 * <p>Cost: starting JFR for the first time in a JVM takes about half a second of CPU, most of it in the JVM's compiler
 * threads.
 */
final class Capture {
    /** Events that are about to be recorded when the JVM exits are worth this wait; it holds up the exit. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(2);

    private final RecordingFolder folder;
    private final Probes probes;
    private final LiveFigures figures;
    private final LiveMetrics metrics;
    private final Pulse pulse;
    private final LiveChunks chunks;
    private final CpuSampling sampler;
    private final JfrRecording jfr;
    private final Object reporting = new Object();

    /** Whether events are to be written; guarded by {@code reporting}. */
    private boolean open;

    /** Whether they ever were; guarded by {@code reporting}. */
    private boolean opened;

    /** Guarded by {@code reporting}. */
    private long agentCpu;

    private final FlushPace flushes = new FlushPace(System.nanoTime());

    private Capture(
            RecordingFolder folder,
            Options options,
            Probes probes,
            LiveFigures figures,
            AgentThreads threads,
            Instrumentation instrumentation)
            throws IOException {
        this.folder = folder;
        this.probes = probes;
        this.figures = figures;
        this.metrics = new LiveMetrics(
                figures, new Exporters(options, figures, folder.path(), instrumentation).wanted(), threads);
        this.pulse = new Pulse(threads);
        this.chunks = LiveChunks.before(folder.live());
        this.sampler = CpuSampling.start(options.cpu(), folder.profile(), instrumentation);
        try {
            PrivateFiles.createFile(folder.events());
            this.jfr = JfrRecording.start(folder.events(), eventsOf(probes), sampler.byJfr(), this::beforeChunkEnds);
        } catch (IOException | RuntimeException | LinkageError e) {
            sampler.stop();
            throw e;
        }
    }

    private static List<Class<? extends Event>> eventsOf(Probes probes) {
        List<Class<? extends Event>> events = probes.events();
        events.add(PulseEvent.class);
        events.add(BudgetEvent.class);
        events.add(HeapDumpEvent.class);
        return events;
    }

    /**
     * Starts JFR and the CPU sampler, and has the probes write what they have seen.
     *
     * @param figures what live numbers are made of
     * @param threads whose cost is recorded
     * @throws IOException if they cannot write; nothing runs then
     */
    static Capture start(
            RecordingFolder folder,
            Options options,
            Probes probes,
            LiveFigures figures,
            AgentThreads threads,
            Instrumentation instrumentation)
            throws IOException {
        Capture capture = new Capture(folder, options, probes, figures, threads, instrumentation);
        synchronized (capture.reporting) {
            probes.eventsAreRecorded();
            capture.open = true;
            capture.opened = true;
            capture.reporting.notifyAll();
        }
        capture.chunks.link();
        capture.metrics.start();
        return capture;
    }

    CpuSampling sampler() {
        return sampler;
    }

    /** JFR's folder, if its chunks could not be linked into the recording. */
    Optional<Path> unlinkable() {
        return chunks.unlinkable();
    }

    /**
     * Writes what was seen since the last time; called every second or few.
     *
     * @param rates say how often CPU samples are put on disk
     */
    void report(Rates rates) throws IOException {
        synchronized (reporting) {
            writeEvents();
        }
        if (flushes.isDue(System.nanoTime(), rates)) {
            sampler.flush();
        }
        chunks.link();
    }

    /** CPU time of the agent's own threads up to the last report, in nanoseconds. */
    long agentCpu() {
        synchronized (reporting) {
            return agentCpu;
        }
    }

    /**
     * Takes out live numbers.
     *
     * @param takeEverythingOut false while the JVM exits
     * @return false if the app's code still holds their thread
     */
    boolean stopMetrics(boolean takeEverythingOut) throws InterruptedException {
        return metrics.stop(takeEverythingOut);
    }

    /** Writes what nobody will write any more. */
    void reportLast() {
        synchronized (reporting) {
            if (open) {
                writeEvents();
                probes.reportUnfinished();
                open = false;
            }
        }
    }

    /** JFR's shutdown hook may stop the recording before ours is run, or before what was seen so far is written. */
    private void beforeChunkEnds() {
        synchronized (reporting) {
            if (JvmExit.hasBegun()) {
                awaitOpening();
            }
            if (open) {
                if (JvmExit.hasBegun()) {
                    reportLast();
                } else {
                    writeEvents();
                }
            }
        }
    }

    private void awaitOpening() {
        long deadline = System.nanoTime() + LONGEST_OPENING.toNanos();
        try {
            for (long left = LONGEST_OPENING.toMillis(); !opened && left > 0; ) {
                reporting.wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeEvents() {
        agentCpu = pulse.write();
        figures.agent(System.nanoTime(), agentCpu);
        probes.report();
        metrics.report();
    }

    /**
     * Stops all of it, and makes {@code events.jfr} complete.
     *
     * @return whether it is; while the JVM exits, JFR's own hook may still be at it
     */
    boolean stop() throws IOException, InterruptedException {
        try {
            sampler.stop();
        } finally {
            jfr.stop();
        }
        if (!jfr.isWritten()) {
            return false;
        }
        folder.appendProfile();
        return true;
    }
}
