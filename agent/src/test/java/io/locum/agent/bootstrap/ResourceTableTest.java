package io.locum.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResourceTableTest {

    private final ResourceTable table = new ResourceTable();
    private final List<Object> kept = new ArrayList<>();

    @Test
    void aFewAreAllPickedWithTheirStacks() {
        open(10);

        assertThat(entries()).hasSize(10).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(ResourceKind.SOCKET);
            assertThat(entry.weight()).isEqualTo(1);
            assertThat(entry.isEnded()).isFalse();
            assertThat(entry.takeStack())
                    .anyMatch(frame -> frame.getMethodName().equals("open"));
            assertThat(entry.takeStack()).isEmpty();
        });
    }

    @Test
    void ofManyInASecondNoMoreThanSomeArePicked() {
        open(10_000);

        assertThat(entries()).hasSize(ResourceTable.MOST_A_PERIOD);
        assertThat(table.opened(ResourceKind.SOCKET)).isEqualTo(10_000);
    }

    @Test
    void whoIsBusyIsPickedMoreSeldomAndTheWeightsMakeUpForIt() {
        for (int second = 0; second < 20; second++) {
            open(200);
            table.nextPeriod();
        }
        long before = weights();
        int entries = entries().size();
        for (int second = 0; second < 60; second++) {
            open(200);
            table.nextPeriod();
        }

        assertThat(weights() - before).isBetween(9_000L, 15_000L);
        assertThat(entries().size() - entries).isLessThan(60 * ResourceTable.MOST_A_PERIOD);
    }

    @Test
    void whatTakesTurnsIsPickedAlike() {
        int[] picked = new int[2];
        for (int second = 0; second < 300; second++) {
            for (int i = 0; i < 300; i++) {
                Object resource = new Object();
                kept.add(resource);
                table.opened(resource, i % 2);
            }
            table.nextPeriod();
        }
        entries().forEach(entry -> picked[entry.kind().number()]++);

        assertThat((double) picked[0] / picked[1]).isBetween(0.8, 1.25);
    }

    @Test
    void whatIsEndedSaysSoAndNothingElseDoes() {
        open(2);

        table.ended(kept.get(0));
        table.ended(new Object());

        assertThat(entries()).filteredOn(OpenResource::isEnded).singleElement().satisfies(entry -> assertThat(
                        entry.get())
                .isSameAs(kept.get(0)));
    }

    @Test
    void whatIsRemovedMakesRoom() {
        open(5);

        entries().forEach(table::remove);

        assertThat(entries()).isEmpty();
    }

    private void open(int times) {
        for (int i = 0; i < times; i++) {
            Object resource = new Object();
            kept.add(resource);
            table.opened(resource, ResourceKind.SOCKET.number());
        }
    }

    private List<OpenResource> entries() {
        List<OpenResource> entries = new ArrayList<>();
        table.forEach(entries::add);
        return entries;
    }

    private long weights() {
        return entries().stream().mapToLong(OpenResource::weight).sum();
    }
}
