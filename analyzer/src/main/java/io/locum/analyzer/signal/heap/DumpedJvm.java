package io.locum.analyzer.signal.heap;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.heap.DumpInfo;
import io.locum.heap.Heap;
import java.time.Duration;
import java.util.List;

/** The JVM that a dump was made of, as a recording without length. */
final class DumpedJvm {

    private DumpedJvm() {}

    static RecordingInfo info(Heap heap) {
        DumpInfo dump = heap.info();
        String id = String.valueOf(dump.file().getFileName()).replaceFirst("\\.hprof(\\.gz)?$", "");
        return new RecordingInfo(
                id,
                id,
                -1,
                "",
                "unknown JVM",
                dump.time(),
                Duration.ZERO,
                dump.incomplete().isEmpty(),
                "",
                "off",
                List.of(),
                Duration.ZERO,
                0,
                0,
                dump.time(),
                false);
    }
}
