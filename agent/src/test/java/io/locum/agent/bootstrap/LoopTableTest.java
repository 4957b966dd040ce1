package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LoopTableTest {
    private static final int KIND = LoopKind.EXECUTOR.number();

    private final LoopTable table = new LoopTable(20, 4);

    @Test
    void eachSelectorHasOneStateOfItsOwn() {
        Object one = new Object();
        Object two = new Object();
        assertThat(table.find(one)).isNull();
        LoopState state = table.findOrAdd(one, KIND);
        assertThat(state).isNotNull();
        assertThat(table.findOrAdd(one, KIND)).isSameAs(state);
        assertThat(table.find(one)).isSameAs(state);
        assertThat(table.findOrAdd(two, KIND)).isNotSameAs(state);
    }

    @Test
    void aRemovedSelectorIsForgottenAndMayComeBack() {
        Object selector = new Object();
        LoopState first = table.findOrAdd(selector, KIND);
        table.removeIf(loop -> loop == first);
        assertThat(table.find(selector)).isNull();
        assertThat(table.findOrAdd(selector, KIND)).isNotNull().isNotSameAs(first);
    }

    @Test
    void aThousandLoopsFit() {
        List<Object> selectors = Stream.generate(Object::new).limit(1_000).toList();
        selectors.forEach(selector -> table.findOrAdd(selector, KIND));
        assertThat(selectors)
                .allSatisfy(selector -> assertThat(table.find(selector)).isNotNull());
        assertThat(table.unwatched()).isZero();
    }

    @Test
    void selectorsThatFindNoRoomAreCountedAndTheOthersStay() {
        List<Object> selectors = Stream.generate(Object::new).limit(20_000).toList();
        selectors.forEach(selector -> table.findOrAdd(selector, KIND));
        assertThat(table.unwatched()).isPositive();
        long found = selectors.stream()
                .filter(selector -> table.find(selector) != null)
                .count();
        assertThat(found).isEqualTo(selectors.size() - table.unwatched());
    }

    @Test
    void theRoomOfCollectedSelectorsIsUsedAgain() {
        IntStream.range(0, 20_000).forEach(i -> table.findOrAdd(new Object(), KIND));
        await("the selectors to be collected").until(() -> {
            System.gc();
            List<LoopState> alive = new ArrayList<>();
            table.forEach(loop -> {
                if (!loop.refersTo(null)) {
                    alive.add(loop);
                }
            });
            return alive.isEmpty();
        });
        long before = table.unwatched();
        List<Object> selectors = Stream.generate(Object::new).limit(500).toList();
        selectors.forEach(selector -> table.findOrAdd(selector, KIND));
        assertThat(table.unwatched()).isEqualTo(before);
    }

    @Test
    void hooksDoNothingWithoutATableAndNeverThrow() {
        LoopHooks.close();
        Object selector = new Object();
        LoopHooks.beforeWait(selector, KIND);
        LoopHooks.afterWait(selector, KIND);

        LoopHooks.open(table);
        LoopHooks.afterWait(selector, KIND);
        LoopHooks.beforeWait(selector, KIND);
        LoopState state = Objects.requireNonNull(table.find(selector));
        LoopHooks.close();
        LoopHooks.afterWait(selector, KIND);

        LoopState.Snapshot snapshot = new LoopState.Snapshot();
        assertThat(state.read(snapshot)).isTrue();
        assertThat(snapshot.tick()).isEqualTo(1);
        assertThat(snapshot.running()).isFalse();
    }
}
