package io.locum.agent.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * The JFR recording of a session, with settings of its own. Other recordings in the JVM are not touched. JFR flushes a
 * recording to its repository every second.
 */
final class JfrRecording {
    /** JFR's shutdown hook may be writing the same recording; copying a gigabyte takes seconds. */
    private static final Duration LONGEST_DUMP = Duration.ofSeconds(20);

    private final Recording recording;
    private final List<Class<? extends Event>> events;
    private final Runnable lastWords;
    private boolean written;

    private JfrRecording(Recording recording, List<Class<? extends Event>> events, Runnable lastWords) {
        this.recording = recording;
        this.events = events;
        this.lastWords = lastWords;
    }

    /**
     * Starts.
     *
     * @param destination an empty file, written on stopping
     * @param sampleCpu whether JFR's own sampler is to run
     * @param lastWords called whenever a chunk is about to be completed, and so before the recording stops, whoever
     *     stops it: JFR's shutdown hook runs beside ours and may be first
     */
    static JfrRecording start(
            Path destination, List<Class<? extends Event>> events, boolean sampleCpu, Runnable lastWords)
            throws IOException {
        Map<String, String> settings = settings(sampleCpu);
        for (Class<? extends Event> event : events) {
            FlightRecorder.register(event);
        }
        Recording recording = new Recording();
        JfrRecording started = new JfrRecording(recording, events, lastWords);
        try {
            FlightRecorder.addPeriodicEvent(PulseEvent.class, lastWords);
            recording.setName("locum");
            recording.setSettings(settings);
            recording.setToDisk(true);
            recording.setDestination(destination);
            recording.setDumpOnExit(true);
            recording.start();
            return started;
        } catch (IOException | RuntimeException e) {
            recording.close();
            started.unregister();
            throw e;
        }
    }

    private static Map<String, String> settings(boolean sampleCpu) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = JfrRecording.class.getResourceAsStream("jfr.properties")) {
            if (in == null) {
                throw new IOException("jfr.properties is missing beside " + JfrRecording.class.getName());
            }
            properties.load(in);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        if (sampleCpu) {
            settings.putAll(cpuSettings());
        }
        return settings;
    }

    private static Map<String, String> cpuSettings() {
        return Map.of(
                "jdk.ExecutionSample#enabled", "true",
                "jdk.ExecutionSample#period", "10 ms",
                "jdk.NativeMethodSample#enabled", "true",
                "jdk.NativeMethodSample#period", "20 ms");
    }

    /**
     * Stops and writes the destination. While the JVM shuts down, JFR's own hook may have been first; the file is then
     * written by it.
     */
    void stop() throws InterruptedException {
        try {
            recording.stop();
        } catch (IllegalStateException e) {
            // Stopped by JFR's shutdown hook, or by somebody with jcmd.
        }
        long deadline = System.nanoTime() + LONGEST_DUMP.toNanos();
        while (recording.getState() != RecordingState.CLOSED && System.nanoTime() - deadline < 0) {
            Thread.sleep(10);
        }
        written = recording.getState() == RecordingState.CLOSED;
        recording.close();
        unregister();
    }

    /** Whether the destination was complete when the recording was stopped. */
    boolean isWritten() {
        return written;
    }

    private void unregister() {
        FlightRecorder.removePeriodicEvent(lastWords);
        events.forEach(FlightRecorder::unregister);
    }
}
