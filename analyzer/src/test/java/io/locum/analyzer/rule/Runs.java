package io.locum.analyzer.rule;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Made-up runs for the tests of rules: a minute of a JVM that has long been warm. */
public final class Runs {

    public static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    public static final Duration MINUTE = Duration.ofMinutes(1);
    public static final long MAX_HEAP = 1L << 30;

    private Runs() {}

    /** What every run has: facts about the recording. */
    public static Facts minute() {
        return lasting(MINUTE);
    }

    public static Facts lasting(Duration duration) {
        return Facts.none().with(Recorded.RECORDING, info(duration, START.minusSeconds(600)));
    }

    /** A recording that began with its JVM. */
    public static Facts fromStart() {
        return Facts.none().with(Recorded.RECORDING, info(MINUTE, START));
    }

    public static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    private static RecordingInfo info(Duration duration, Instant jvmStart) {
        return new RecordingInfo(
                "chat-4711",
                "chat",
                4711,
                "host",
                "OpenJDK 17",
                START,
                duration,
                true,
                "start",
                "jfr",
                List.of(),
                Duration.ofMillis(20),
                2,
                MAX_HEAP,
                jvmStart,
                true);
    }
}
