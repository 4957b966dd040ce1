package io.locum.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shark.CloseableHeapGraph;

class FloorTest {

    @Test
    void asManyObjectsAreSteppedOverAsSharkIndexes(@TempDir Path folder) throws Exception {
        Path dump = folder.resolve("self.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        try (CloseableHeapGraph graph = SharkIndex.open(dump.toString())) {
            assertThat(Floor.objects(dump)).isEqualTo(graph.getObjectCount());
        }
    }
}
