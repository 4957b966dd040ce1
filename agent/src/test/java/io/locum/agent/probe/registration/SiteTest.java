package io.locum.agent.probe.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.locum.agent.bootstrap.RegistrationHooks;
import io.locum.agent.bootstrap.RegistrationSample;
import io.locum.agent.bootstrap.RegistrationTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SiteTest {
    private static final long SETTLED = 1_000;

    private final RegistrationTable table = new RegistrationTable();
    private final List<Object> kept = new ArrayList<>();
    private final Site site = new Site(1, 2, "com.example.Client", "com.example.Hub", "com.example.Chat#open:3");

    SiteTest() {
        RegistrationHooks.open(table);
    }

    @AfterEach
    void close() {
        RegistrationHooks.close();
    }

    @Test
    void fewRegistrationsAreNotWorthAWord() {
        site.add(sample(this, keep(new Object())), 15, 0);
        assertThat(site.look(SETTLED)).isEmpty();

        site.add(sample(this, keep(new Object())), 1, 0);
        assertThat(site.look(SETTLED)).isPresent();
    }

    @Test
    void theFirstEventAloneHasTheStack() {
        site.add(sample(this, keep(new Object())), 20, 0);

        assertThat(look().stack).isEqualTo("com.example.Chat#open:3");
        assertThat(look().stack).isEmpty();
    }

    @Test
    void watchedListenersStandForAll() {
        Object other = keep(new Object());
        for (int i = 0; i < 30; i++) {
            site.add(sample(i < 20 ? this : other, keep(new Object())), 10, i < 25 ? SETTLED : SETTLED + 1);
        }
        RegistrationSiteEvent event = look();

        assertThat(List.of(event.registered, event.sampled, event.kept, event.largest))
                .containsExactly(300L, 30L, 300L, 200L);
        assertThat(List.of(event.settled, event.alive, event.living, event.emitters, event.listeners))
                .containsExactly(25L, 25L, 30L, 2L, 30L);
    }

    @Test
    void thoseThatAreCollectedAreGoneAndSoAreThoseOfEmittersThatAre() {
        Object listener = keep(new Object());
        for (int i = 0; i < 10; i++) {
            site.add(sample(this, keep(new Object())), 10, 0);
            site.add(sample(this, new Object()), 10, 0);
            site.add(sample(new Object(), listener), 10, 0);
        }

        await("listeners and emitters to be collected")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    System.gc();
                    assertThat(look().alive).isEqualTo(10);
                });
        assertThat(List.of(look().settled, look().kept, look().largest)).containsExactly(30L, 100L, 100L);
    }

    @Test
    void tasksAndFuturesTellThemselvesWithoutACollection() {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CompletableFuture<String> future = new CompletableFuture<>();
            futures.add(future);
            site.add(sample(this, future), 10, SETTLED + 1);
            site.add(sample(future, keep(new Object())), 10, SETTLED + 1);
        }
        RegistrationSiteEvent pending = look();
        futures.forEach(future -> future.complete(""));
        RegistrationSiteEvent over = look();

        assertThat(pending.exact).isTrue();
        assertThat(List.of(pending.settled, pending.alive, pending.largest)).containsExactly(20L, 20L, 100L);
        assertThat(List.of(over.settled, over.alive, over.kept)).containsExactly(20L, 0L, 0L);

        site.add(sample(this, keep(new Object())), 10, SETTLED + 1);
        assertThat(look().exact).isFalse();
    }

    @Test
    void manySamplesAreThinnedOutEvenly() {
        for (int i = 0; i < 1_000; i++) {
            site.add(sample(this, keep(new Object())), 2, i);
        }
        RegistrationSiteEvent event = look();

        assertThat(event.living).isBetween((long) Site.MOST / 2, (long) Site.MOST);
        assertThat(event.kept).isEqualTo(2_000);
        long firstHalf = site.look(499).orElseThrow().settled;
        assertThat((double) firstHalf / event.living).isCloseTo(0.5, within(0.1));
    }

    private RegistrationSiteEvent look() {
        return site.look(SETTLED).orElseThrow();
    }

    private Object keep(Object listener) {
        kept.add(listener);
        return listener;
    }

    private RegistrationSample sample(Object emitter, Object listener) {
        List<RegistrationSample> samples = new ArrayList<>();
        table.allow(1, 0, 1);
        table.allowAltogether(1);
        RegistrationHooks.added(emitter, listener, 1);
        table.drain(samples::add);
        return samples.get(0);
    }
}
