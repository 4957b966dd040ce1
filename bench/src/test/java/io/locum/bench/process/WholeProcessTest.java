package io.locum.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeProcessTest {

    @Test
    void aProcessIsMeasuredToItsEnd(@TempDir Path folder) throws InterruptedException, IOException {
        Path output = folder.resolve("output.txt");

        WholeProcess process = WholeProcess.java(List.of("-version"), output, Duration.ofMinutes(1));

        assertThat(process.ended()).isTrue();
        assertThat(process.exitCode()).isZero();
        assertThat(process.cpu()).isPositive();
        assertThat(process.anonymousKib()).isPositive().isLessThan(process.residentKib());
        assertThat(Files.readString(output)).contains("version");
    }

    @Test
    void aProcessThatTakesTooLongIsEnded(@TempDir Path folder) throws InterruptedException {
        WholeProcess process = WholeProcess.java(
                List.of("-cp", System.getProperty("java.class.path"), Endless.class.getName()),
                folder.resolve("output.txt"),
                Duration.ofMillis(500));

        assertThat(process.ended()).isFalse();
        assertThat(process.exitCode()).isNotZero();
    }

    /** Waits for ever. */
    static final class Endless {
        private Endless() {}

        /** Does not return. */
        public static void main(String[] args) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
