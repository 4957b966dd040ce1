package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.HeapContents;
import java.time.Duration;

/** What to say where a dump was examined and no recording. */
final class DumpWords {

    private DumpWords() {}

    /** Whether these are the facts of a dump alone, which took no time to record. */
    static boolean isDump(Facts facts) {
        return facts.has(HeapContents.SIGNAL)
                && facts.get(Recorded.RECORDING).duration().equals(Duration.ZERO);
    }

    static boolean onlyDumps(Diagnosis diagnosis) {
        return diagnosis.recordings().stream().allMatch(DumpWords::isDump);
    }

    static String healthy(Diagnosis diagnosis) {
        long live = diagnosis.recordings().stream()
                .mapToLong(facts -> facts.get(HeapContents.SIGNAL).liveBytes())
                .sum();
        return "Healthy: " + Rounded.bytes(live) + " of live objects, and nothing piles up among them.";
    }
}
