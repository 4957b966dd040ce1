package io.locum.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void itIsEndedWhenItIsClosed() {
        Process sleeping;
        try (OwnProcess own = OwnProcess.start(new ProcessBuilder("sleep", "60"))) {
            sleeping = own.process();
            assertThat(sleeping.isAlive()).isTrue();
        }

        assertThat(sleeping.isAlive()).isFalse();
    }

    @Test
    void itsExitCodeIsWhatItEndedWith() throws InterruptedException {
        try (OwnProcess own = OwnProcess.start(new ProcessBuilder("sh", "-c", "exit 3"))) {
            assertThat(own.await(LONG)).isEqualTo(3);
        }
    }

    @Test
    void whatTakesTooLongIsSaid() {
        try (OwnProcess own = OwnProcess.start(new ProcessBuilder("sleep", "60"))) {
            assertThatThrownBy(() -> own.await(Duration.ofMillis(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not end");
        }
    }

    @Test
    void whatCannotBeStartedIsNamed() {
        assertThatThrownBy(() -> OwnProcess.start(new ProcessBuilder("/no/such/program")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/no/such/program");
    }
}
