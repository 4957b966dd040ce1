package io.locum.analyzer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcFsTest {

    private final ProcFs self = new ProcFs(ProcessHandle.current().pid());

    @Test
    void aListeningPortIsSeenAndAClosedOneIsNot() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThat(self.listeningPorts()).contains(port);
        }
        assertThat(self.listeningPorts()).doesNotContain(port);
    }

    @Test
    void aJvmIsToldFromAnotherProgram() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "30").start();
        try {
            assertThat(self.isJvm()).contains(true);
            assertThat(new ProcFs(sleep.pid()).isJvm()).contains(false);
        } finally {
            sleep.destroyForcibly();
        }
    }

    @Test
    void aProcessThatIsGoneHasNoAnswers() {
        ProcFs gone = new ProcFs(Integer.MAX_VALUE);
        assertThat(gone.isJvm()).isEmpty();
        assertThat(gone.listeningPorts()).isEmpty();
    }
}
