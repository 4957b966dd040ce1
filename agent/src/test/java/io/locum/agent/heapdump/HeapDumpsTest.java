package io.locum.agent.heapdump;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of 256 MB that is looked at once a second, with a collection in each. */
final class HeapDumpsTest {
    private static final long MB = 1 << 20;
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder = Path.of("");

    private final FakeJvm jvm = new FakeJvm();
    private long free = 1 << 30;
    private boolean exits;

    @BeforeEach
    void makeTheLiveFolder() throws IOException {
        Files.createDirectory(folder.resolve("live"));
    }

    @Test
    void whatGrowsIsDumpedTwiceBeforeAQuarterOfTheFreeHeapIsUsedUp() throws Exception {
        HeapDumps dumps = dumps("auto");
        run(dumps, 60, second -> (20 + 2 * second) * MB);

        assertThat(jvm.dumpedAt).hasSize(2);
        assertThat(jvm.dumpedAt.get(1)).isLessThan((20 + 236 / 4) * MB);
        assertThat(folder.resolve("heap-1.hprof")).exists();
        assertThat(folder.resolve("heap-2.hprof")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("heap-1.hprof"))))
                .isEqualTo("rw-------");
        assertThat(said()).contains("say what stays on the heap has grown by", "stops the application for about 0.");
    }

    @Test
    void anAppThatIsCollectedSeldomIsDumpedTwiceInTimeToo() throws Exception {
        HeapDumps dumps = dumps("auto");
        jvm.secondsBetween = 10;
        jvm.livesAfterDump = used -> used - 6 * MB;
        run(dumps, 80, second -> (20 + second) * MB);

        assertThat(jvm.dumpedAt).hasSize(2);
        assertThat(jvm.dumpedAt.get(1)).isLessThanOrEqualTo((20 + 236 / 4) * MB);
    }

    @Test
    void whatIsLeftOfYoungGarbageByOneCollectionIsNoGrowthSinceTheFirstDump() throws Exception {
        HeapDumps dumps = dumps("auto");
        jvm.secondsBetween = 10;
        jvm.livesAfterDump = used -> used - 20 * MB;
        run(dumps, 40, second -> (20 + second) * MB);
        assertThat(jvm.dumpedAt).hasSize(1);
        run(dumps, 60, second -> 50 * MB);
        assertThat(jvm.dumpedAt).hasSize(1);
    }

    @Test
    void aHeapThatStaysIsNotDumped() throws Exception {
        run(dumps("auto"), 300, second -> (60 + 10 * (second % 4)) * MB);
        assertThat(jvm.dumpedAt).isEmpty();
    }

    @Test
    void afterAFalseAlarmTheHeapHasToFillUp() throws Exception {
        jvm.livesAfterDump = used -> 20 * MB;
        HeapDumps dumps = dumps("auto");
        run(dumps, 50, second -> (20 + second) * MB);
        assertThat(jvm.dumpedAt)
                .as("thirty more megabytes of garbage are usual")
                .hasSize(1);
        run(dumps, 160, second -> (60 + second) * MB);
        assertThat(jvm.dumpedAt).hasSize(2);
    }

    @Test
    void aPauseThatMayBeTooLongIsRefused() throws Exception {
        HeapDumps dumps = dumps("auto", "max-pause", "300ms");
        run(dumps, 60, second -> (20 + 2 * second) * MB);

        assertThat(jvm.dumpedAt).isEmpty();
        assertThat(dumps.switchedOff()).get().asString().contains("more than the 0.3 s of max-pause");
    }

    @Test
    void aFullDiskIsLeftAlone() throws Exception {
        free = 150 * MB;
        HeapDumps dumps = dumps("auto");
        run(dumps, 60, second -> (20 + 2 * second) * MB);

        assertThat(jvm.dumpedAt).isEmpty();
        assertThat(dumps.switchedOff()).get().asString().contains("150 MiB are free");
        assertThat(jvm.flags).as("the dump at OutOfMemoryError").containsEntry("HeapDumpOnOutOfMemoryError", "false");
    }

    @Test
    void whoMustBeAskedIsAskedAndWaitedFor() throws Exception {
        HeapDumps dumps = dumps("ask");
        run(dumps, 20, second -> (20 + 2 * second) * MB);
        assertThat(jvm.dumpedAt).isEmpty();
        assertThat(said()).containsOnlyOnce("ask ");

        Files.writeString(folder.resolve("live/heap-dump.answer"), "yes\n");
        run(dumps, 40, second -> (60 + 2 * second) * MB);
        assertThat(jvm.dumpedAt).hasSize(2);
    }

    @Test
    void whoSaysNoIsNotAskedAgain() throws Exception {
        HeapDumps dumps = dumps("ask");
        run(dumps, 20, second -> (20 + 2 * second) * MB);
        Files.writeString(folder.resolve("live/heap-dump.answer"), "no\n");
        run(dumps, 40, second -> (60 + 2 * second) * MB);
        assertThat(jvm.dumpedAt).isEmpty();
        assertThat(dumps.switchedOff()).contains("you said no");
    }

    @Test
    void nothingIsDumpedWhileTheJvmExits() throws Exception {
        exits = true;
        run(dumps("auto"), 60, second -> (20 + 2 * second) * MB);
        assertThat(jvm.dumpedAt).isEmpty();
    }

    @Test
    void theFirstDumpTellsWhatTheSecondWillTake() {
        PauseEstimate pause = new PauseEstimate();
        pause.measured(40 * MB, 550_000_000);
        assertThat(pause.nanos(80 * MB)).isEqualTo(1_350_000_000);
    }

    @Test
    void theSecondDumpIsTakenAtTheEndIfItWasNotDueYet() throws Exception {
        HeapDumps dumps = dumps("auto");
        long first = run(dumps, 12, second -> (20 + 2 * second) * MB);
        assertThat(jvm.dumpedAt).hasSize(1);
        run(dumps, 7, second -> first + 2 * second * MB);
        assertThat(jvm.dumpedAt).hasSize(1);
        dumps.leave(false);
        assertThat(jvm.dumpedAt).hasSize(2);
    }

    @Test
    void aDumpThatFailsEndsItAndLeavesNoHalfFile() throws Exception {
        jvm.failure = "No space left on device";
        HeapDumps dumps = dumps("auto");
        run(dumps, 60, second -> (20 + 2 * second) * MB);

        assertThat(dumps.switchedOff()).get().asString().contains("No space left on device");
        assertThat(jvm.attempts).isEqualTo(1);
        assertThat(folder.resolve("heap-1.hprof")).doesNotExist();
        assertThat(folder.resolve("live/heap-1.hprof")).doesNotExist();
    }

    @Test
    void theFlagsForOutOfMemoryArePutBack() throws Exception {
        Map<String, String> before = Map.copyOf(jvm.flags);
        HeapDumps dumps = dumps("auto");
        assertThat(jvm.flags)
                .containsEntry("HeapDumpOnOutOfMemoryError", "true")
                .containsEntry("HeapDumpPath", folder.resolve("heap-oom.hprof").toString());
        dumps.leave(false);
        assertThat(jvm.flags).isEqualTo(before);
    }

    @Test
    void whatTheApplicationSaysOfItsDumpsStays() throws Exception {
        jvm.flags.put("HeapDumpPath", "/var/dumps");
        Map<String, String> before = Map.copyOf(jvm.flags);
        HeapDumps dumps = dumps("auto");
        assertThat(jvm.flags).isEqualTo(before);
        dumps.leave(false);
        assertThat(jvm.flags).isEqualTo(before);
    }

    private HeapDumps dumps(String... options) throws Exception {
        Map<String, String> given = new HashMap<>(Map.of("heap-dump", options[0]));
        for (int i = 1; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return new HeapDumps(
                Options.parse(given, Set.of()),
                new HeapDumps.Jvm(jvm, jvm::collected, 256 * MB, () -> exits),
                new DumpFiles(folder, folder.resolve("live")),
                () -> free,
                new Announcements(folder.resolve("live"), false),
                0);
    }

    private long now;

    private long run(HeapDumps dumps, int seconds, LongUnaryOperator used) {
        for (int second = 0; second < seconds; second++) {
            jvm.used = used.applyAsLong(second);
            dumps.look(now);
            now += SECOND;
        }
        return jvm.used;
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("live/heap-dump.txt"));
    }

    private static final class FakeJvm implements HeapDumper {
        final Map<String, String> flags =
                new HashMap<>(Map.of("HeapDumpOnOutOfMemoryError", "false", "HeapDumpPath", ""));
        final List<Long> dumpedAt = new ArrayList<>();
        LongUnaryOperator livesAfterDump = used -> used;
        String failure = "";
        long used;
        int attempts;
        private boolean collectedForDump;

        int secondsBetween = 1;
        private int looks;

        OptionalLong collected() {
            if (collectedForDump) {
                collectedForDump = false;
                return OptionalLong.of(livesAfterDump.applyAsLong(used));
            }
            return looks++ % secondsBetween == 0 ? OptionalLong.of(used) : OptionalLong.empty();
        }

        @Override
        public void dumpLive(Path file) throws IOException {
            attempts++;
            Files.writeString(file, "JAVA PROFILE");
            if (!failure.isEmpty()) {
                throw new IOException(failure);
            }
            dumpedAt.add(used);
            collectedForDump = true;
        }

        @Override
        public String flag(String name) {
            return flags.getOrDefault(name, "");
        }

        @Override
        public void setFlag(String name, String value) {
            flags.put(name, value);
        }
    }
}
