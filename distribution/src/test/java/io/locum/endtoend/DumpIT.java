package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunningJvmIsDumpedForItsOwnerAloneAndGoesOn() throws Exception {
        Path file = folder.resolve("shop.hprof");
        try (TargetJvm target = TargetJvm.start()) {
            LocumJar.Result result = dump(target, "-o", file.toString());

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.err()).contains("which stops it for about 0.", "took ");
            assertThat(result.out().strip()).isEqualTo(file.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(target.get("/")).isNotNull();

            LocumJar.Result again = dump(target, "-o", file.toString());
            assertThat(again.exitCode()).isEqualTo(2);
            assertThat(again.err()).contains("exists");
        }
        LocumJar.Result heap = LocumJar.run(
                folder,
                "heap",
                file.toString(),
                "-o",
                folder.resolve("heap.html").toString());
        assertThat(heap.exitCode()).as(heap.err()).isZero();
    }

    @Test
    void aPauseThatMayBeTooLongIsRefused() throws IOException {
        Path file = folder.resolve("shop.hprof");
        try (TargetJvm target = TargetJvm.start()) {
            LocumJar.Result result = dump(target, "-o", file.toString(), "--max-pause", "100ms");

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .contains("more than the 0.1 s of --max-pause")
                    .doesNotContain("Exception");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aJvmThatStandsStillIsSaidNotToAnswer() throws IOException, InterruptedException {
        try (TargetJvm target = TargetJvm.start()) {
            signal("-STOP", target);
            LocumJar.Result result = dump(target);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("does not answer").doesNotContain("Exception");
            signal("-CONT", target);
            assertThat(target.get("/")).isNotNull();
        }
    }

    private static void signal(String signal, TargetJvm target) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(target.pid())).start().waitFor();
    }

    private LocumJar.Result dump(TargetJvm target, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "dump";
        words[1] = Long.toString(target.pid());
        System.arraycopy(options, 0, words, 2, options.length);
        return LocumJar.run(folder, words);
    }
}
