package io.locum.agent.probe.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.bootstrap.RegistrationHooks;
import io.locum.agent.bootstrap.RegistrationSample;
import io.locum.agent.bootstrap.RegistrationTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SitesTest {
    private static final long TEN_SECONDS = 10_000_000_000L;

    private final RegistrationTable table = new RegistrationTable();
    private final CompletableFuture<String> future = new CompletableFuture<>();
    private final Sites sites = new Sites();

    SitesTest() {
        RegistrationHooks.open(table);
    }

    @AfterEach
    void close() {
        RegistrationHooks.close();
    }

    @Test
    void whatIsOverAtOnceMakesNoPlace() {
        RegistrationSample sample = sample();
        future.complete("");
        sites.add(sample, 1, 1, 0);

        assertThat(sites.all()).isEmpty();
    }

    @Test
    void placesOfWhichNothingIsLeftMakeRoom() {
        for (int source = 0; source <= Sites.MOST; source++) {
            sites.add(sample(), source, 1, 0);
        }
        assertThat(sites.all()).hasSize(Sites.MOST);
        assertThat(sites.isFull()).isTrue();

        RegistrationSample last = sample(this);
        future.complete("");
        sites.add(last, Sites.MOST + 1, 1, 1);
        assertThat(sites.all()).as("a moment after the last look").hasSize(Sites.MOST);

        sites.add(last, Sites.MOST + 1, 1, TEN_SECONDS);
        assertThat(sites.all()).hasSize(1);
    }

    private RegistrationSample sample() {
        return sample(future);
    }

    private RegistrationSample sample(Object emitter) {
        List<RegistrationSample> samples = new ArrayList<>();
        table.allow(1, 0, 1);
        table.allowAltogether(1);
        RegistrationHooks.added(emitter, this, 1);
        table.drain(samples::add);
        return samples.get(0);
    }
}
