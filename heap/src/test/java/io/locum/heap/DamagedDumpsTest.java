package io.locum.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.testing.MutationRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged dumps end as incomplete or in one line. {@code -Dlocum.mutations=2000} tries more of them. */
final class DamagedDumpsTest {

    private static final int MUTATIONS = Integer.getInteger("locum.mutations", 340);

    @Test
    void noDamageHangsOverflowsOrThrows(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Xss512k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutationRun.class.getName(),
                        "0",
                        Integer.toString(MUTATIONS),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
