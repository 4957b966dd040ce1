package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationHooks;
import io.locum.agent.bootstrap.RegistrationSample;
import io.locum.agent.bootstrap.RegistrationTable;
import io.locum.agent.install.HookFinder;
import io.locum.agent.install.Installation;
import io.locum.agent.probe.Interval;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.ProbeStateEvent;
import io.locum.agent.probe.RunningProbe;
import io.locum.agent.probe.Throttle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the samples at each report, and at some looks at what became of them. */
final class RegistrationWatch implements RunningProbe {
    /** A stack takes some microseconds of the app's thread, and tens of the agent's. */
    private static final int SAMPLES = 24;

    /** What a place has added in a minute is known within some eight per cent, if it is one of four that call a method. */
    private static final int SAMPLES_OF_A_METHOD = 8;

    /** Leaks are slow. */
    private static final long LOOK_NANOS = 4_500_000_000L;

    private final Emitters emitters = new Emitters();
    private final RegistrationTable table = new RegistrationTable();
    private final Sampling sampling = new Sampling(table);
    private final Handles handles = new Handles(emitters, table);
    private final Sites sites = new Sites();
    private final Collections collections = new Collections(System.nanoTime());
    private final Throttle throttle;
    private Optional<Installation> installation = Optional.empty();
    private final Interval looks = Interval.dueLater(LOOK_NANOS);
    private boolean saidFull;

    RegistrationWatch(ProbeSettings settings) {
        this.throttle = settings.throttle();
        RegistrationHooks.open(table);
    }

    @Override
    public HookFinder hookFinder() {
        return emitters;
    }

    @Override
    public void installed(Installation hooks) {
        installation = Optional.of(hooks);
    }

    @Override
    public void eventsAreRecorded() {
        if (installation.isPresent() && !installation.get().searchedAll()) {
            ProbeStateEvent.write(
                    RegistrationProbe.ID, "on", "there was no time to look at all classes that were loaded before");
        }
    }

    @Override
    public void report() {
        long now = System.nanoTime();
        collections.look(now);
        List<RegistrationSample> samples = new ArrayList<>();
        table.drain(samples::add);
        sampling.weigh(emitters.methods(), samples);
        for (RegistrationSample sample : samples) {
            Source source = emitters.source(sample.method());
            sites.add(sample, source.id(), sampling.weight(sample.method()), now);
        }
        int slowdown = throttle.rates().slowdown();
        sampling.allow(emitters, SAMPLES_OF_A_METHOD, SAMPLES / slowdown);
        if (looks.isDue(now)) {
            installation.ifPresent(handles::judge);
            look();
        }
    }

    @Override
    public void reportUnfinished() {
        collections.look(System.nanoTime());
        look();
    }

    private void look() {
        for (Source source : emitters.sources()) {
            source.report(table);
        }
        for (Site site : sites.all()) {
            site.report(collections.settled());
        }
        if (!saidFull && (sites.isFull() || emitters.isFull())) {
            saidFull = true;
            ProbeStateEvent.write(
                    RegistrationProbe.ID,
                    "on",
                    emitters.isFull()
                            ? "not all methods that add listeners are watched: there are more than "
                                    + RegistrationTable.METHODS
                            : "not all places that add listeners are watched: there are more than " + Sites.MOST);
        }
    }

    @Override
    public void stop() {
        RegistrationHooks.close();
    }
}
