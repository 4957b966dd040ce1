package io.locum.analyzer.signal.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Runs;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What folds make of events in any order. */
final class GrowthFoldsTest {

    private static final CallStack STACK = CallStack.parse("com.example.Shop#open:3");
    private static final RecordingInfo INFO = Runs.minute().get(Recorded.RECORDING);

    @Test
    void endsOfThreadsFindTheirStarts() {
        ThreadLives lives = folded(
                new ThreadLivesFold(),
                event("jdk.ThreadEnd", 9, Map.of("thread", new ThreadRef("late name", 7))),
                event("jdk.ThreadStart", 3, Map.of("thread", new ThreadRef("seven", 7))),
                event("jdk.ThreadStart", 2, Map.of("thread", new ThreadRef("eight", 8))),
                event("jdk.ThreadEnd", 5, Map.of("thread", new ThreadRef("older than the recording", 1))));

        assertThat(lives.lives())
                .containsExactly(
                        new ThreadLives.Life("eight", at(2), Optional.empty(), STACK),
                        new ThreadLives.Life("seven", at(3), Optional.of(at(9)), STACK));
        assertThat(lives.lives().get(1).livesAt(at(2))).isFalse();
        assertThat(lives.lives().get(1).livesAt(at(3))).isTrue();
        assertThat(lives.lives().get(1).livesAt(at(9))).isFalse();
    }

    @Test
    void countsFindTheirPlaces() {
        OpenResources resources = folded(
                new OpenResourcesFold(),
                event("locum.OpenResources", 4, Map.of("site", 1L, "opened", 9L, "open", 8L, "bytes", 0L)),
                event("locum.OpenResources", 2, Map.of("site", 1L, "opened", 5L, "open", 5L, "bytes", 0L)),
                event("locum.OpenResources", 2, Map.of("site", 2L, "opened", 1L, "open", 1L, "bytes", 0L)),
                event(
                        "locum.ResourceSite",
                        2,
                        Map.of("site", 1L, "kind", "socket", "stack", "com.example.Shop#open:3")));

        assertThat(resources.sites()).singleElement().satisfies(site -> {
            assertThat(site.kind()).isEqualTo("socket");
            assertThat(site.stack()).isEqualTo(STACK);
            assertThat(site.counts())
                    .containsExactly(new OpenResources.Count(at(2), 5, 5, 0), new OpenResources.Count(at(4), 9, 8, 0));
            assertThat(site.last().open()).isEqualTo(8);
        });
    }

    @Test
    void withoutTheAgentMetaspaceIsKnownFromCollections() {
        assertThat(folded(
                                new MetaspaceFold(),
                                event(
                                        "jdk.MetaspaceSummary",
                                        1,
                                        Map.of("metaspace.used", 5L, "metaspace.committed", 9L)))
                        .points())
                .containsExactly(new Metaspace.Point(at(1), 5, 9, 0));
        assertThat(folded(
                                new MetaspaceFold(),
                                event("jdk.MetaspaceSummary", 1, Map.of("metaspace.used", 5L)),
                                event(
                                        "locum.Memory",
                                        2,
                                        Map.of("metaspaceUsedBytes", 6L, "metaspaceBytes", 8L, "classSpaceBytes", 1L)))
                        .points())
                .containsExactly(new Metaspace.Point(at(2), 6, 8, 1));
    }

    @Test
    void whatIsNoLimitIsNone() {
        Limits limits = folded(
                new LimitsFold(),
                event("locum.Limits", 1, Map.of("openFiles", 1024L, "threads", -1L, "memoryBytes", Long.MAX_VALUE)));

        assertThat(limits.openFiles()).hasValue(1024);
        assertThat(limits.threads()).isEmpty();
        assertThat(limits.memoryBytes()).isEmpty();
    }

    private static <T> T folded(Fold<T> fold, MadeUpEvent... events) {
        for (MadeUpEvent event : events) {
            assertThat(fold.events()).contains(event.type());
            fold.accept(event);
        }
        return fold.result(new Recorded(INFO, Set.of(), Set.of())).orElseThrow();
    }

    private static MadeUpEvent event(String type, int second, Map<String, Object> fields) {
        return new MadeUpEvent(type, at(second), fields, STACK);
    }

    private static Instant at(int second) {
        return Runs.START.plusSeconds(second);
    }
}
