package io.locum.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.locum.agent.harness.Events;
import io.locum.agent.harness.Harness;
import io.locum.agent.harness.ResourceApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things that are opened, kept and given back in a JVM of their own. */
final class ResourcesTest {

    @Test
    void whatIsKeptIsOpenAtTheEndAndWhatIsGivenBackIsNot(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", ResourceApp.class)) {
            pass("the agent's own start");
            app.ask("keep");
            pass("what was kept");
            app.ask("give back");
            pass("what was given back");
            app.exit();

            List<RecordedEvent> sites = Events.read(app.recording().resolve("events.jfr"), "locum.ResourceSite");
            List<RecordedEvent> counts = Events.read(app.recording().resolve("events.jfr"), "locum.OpenResources");
            Map<String, Long> kept = openIn("ResourceApp#keep", sites, counts);
            assertThat(kept)
                    .containsEntry("socket", 10L)
                    .containsEntry("selector", 5L)
                    .containsEntry("direct-buffer", 5L)
                    .containsEntry("deflater", 5L)
                    .containsEntry("inflater", 5L);
            // ten; but while classes are loaded files are opened so often that only some are picked
            assertThat(kept.getOrDefault("file", 0L)).isBetween(5L, 20L);
            assertThat(openIn("ResourceApp#giveBack", sites, counts).values()).containsOnly(0L);
        }
    }

    @Test
    void memoryLimitsAndDescriptorsAreRecorded(@TempDir Path work) throws Exception {
        try (Harness app = Harness.startWithAgent(work, "", ResourceApp.class)) {
            app.ask("keep");
            app.exit();

            Path events = app.recording().resolve("events.jfr");
            RecordedEvent memory = last(Events.read(events, "locum.Memory"));
            assertThat(memory.getLong("anonymousBytes")).isGreaterThan(10 << 20);
            assertThat(memory.getLong("heapPeakBytes")).isGreaterThan(1 << 20);
            assertThat(memory.getLong("metaspaceUsedBytes")).isBetween(1L << 20, memory.getLong("metaspaceBytes"));
            assertThat(memory.getLong("directBytes")).isGreaterThanOrEqualTo(5 << 20);
            RecordedEvent limits = last(Events.read(events, "locum.Limits"));
            assertThat(limits.getLong("openFiles")).isGreaterThan(100);
            assertThat(limits.getLong("threads")).isGreaterThan(100);
            assertThat(limits.getLong("memoryBytes")).isGreaterThan(100 << 20);
            RecordedEvent descriptors = last(Events.read(events, "locum.Descriptors"));
            assertThat(descriptors.getLong("sockets")).isGreaterThanOrEqualTo(11);
            assertThat(descriptors.getLong("files")).isGreaterThanOrEqualTo(10);
            assertThat(descriptors.getLong("anonymous")).isGreaterThanOrEqualTo(5);
        }
    }

    /** What is opened is picked at a bounded rate, and looked at every other second. */
    private static void pass(String what) {
        long later = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        await("a look at " + what).atMost(Duration.ofSeconds(10)).until(() -> System.nanoTime() - later > 0);
    }

    /** By kind, what the places within this method have open at the end. */
    private static Map<String, Long> openIn(String method, List<RecordedEvent> sites, List<RecordedEvent> counts) {
        Map<Long, Long> open = new HashMap<>();
        counts.forEach(count -> open.put(count.getLong("site"), count.getLong("open")));
        Map<String, Long> byKind = new HashMap<>();
        sites.stream()
                .filter(site -> site.getString("stack").contains(method))
                .forEach(site ->
                        byKind.merge(site.getString("kind"), open.getOrDefault(site.getLong("site"), -1L), Long::sum));
        return byKind;
    }

    private static RecordedEvent last(List<RecordedEvent> events) {
        return events.get(events.size() - 1);
    }
}
