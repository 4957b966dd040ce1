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
    private final LoopTable table = new LoopTable(20, 4);

    @Test
    void eachSelectorHasOneStateOfItsOwn() {
        Object one = new Object();
        Object two = new Object();
        assertThat(table.find(one)).isNull();
        LoopState state = table.findOrAdd(one);
        assertThat(state).isNotNull();
        assertThat(table.findOrAdd(one)).isSameAs(state);
        assertThat(table.find(one)).isSameAs(state);
        assertThat(table.findOrAdd(two)).isNotSameAs(state);
    }

    @Test
    void aRemovedSelectorIsForgottenAndMayComeBack() {
        Object selector = new Object();
        LoopState first = table.findOrAdd(selector);
        table.removeIf(loop -> loop == first);
        assertThat(table.find(selector)).isNull();
        assertThat(table.findOrAdd(selector)).isNotNull().isNotSameAs(first);
    }

    @Test
    void aThousandLoopsFit() {
        List<Object> selectors = Stream.generate(Object::new).limit(1_000).toList();
        selectors.forEach(table::findOrAdd);
        assertThat(selectors)
                .allSatisfy(selector -> assertThat(table.find(selector)).isNotNull());
        assertThat(table.unwatched()).isZero();
    }

    @Test
    void selectorsThatFindNoRoomAreCountedAndTheOthersStay() {
        List<Object> selectors = Stream.generate(Object::new).limit(20_000).toList();
        selectors.forEach(table::findOrAdd);
        assertThat(table.unwatched()).isPositive();
        long found = selectors.stream()
                .filter(selector -> table.find(selector) != null)
                .count();
        assertThat(found).isEqualTo(selectors.size() - table.unwatched());
    }

    @Test
    void theRoomOfCollectedSelectorsIsUsedAgain() {
        IntStream.range(0, 20_000).forEach(i -> table.findOrAdd(new Object()));
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
        selectors.forEach(table::findOrAdd);
        assertThat(table.unwatched()).isEqualTo(before);
    }

    @Test
    void hooksDoNothingWithoutATableAndNeverThrow() {
        SelectorHooks.close();
        Object selector = new Object();
        SelectorHooks.beforeWait(selector);
        SelectorHooks.afterWait(selector);

        SelectorHooks.open(table);
        SelectorHooks.afterWait(selector);
        SelectorHooks.beforeWait(selector);
        LoopState state = Objects.requireNonNull(table.find(selector));
        SelectorHooks.close();
        SelectorHooks.afterWait(selector);

        LoopState.Snapshot snapshot = new LoopState.Snapshot();
        assertThat(state.read(snapshot)).isTrue();
        assertThat(snapshot.tick()).isEqualTo(1);
        assertThat(snapshot.running()).isFalse();
    }
}
