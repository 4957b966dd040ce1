package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.install.HookFailure;
import io.locum.agent.install.HookFinder;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.Installation;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.ProbeStateEvent;
import io.locum.agent.probe.RunningProbe;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.jfr.Event;

/** The probes of a session. One that fails is stopped and recorded as failed; the others go on. */
final class Probes {
    private final ProbeSettings settings;
    private final Map<String, Probe> available = new LinkedHashMap<>();
    private final Map<String, RunningProbe> running = new LinkedHashMap<>();

    /** They see nothing before events are recorded, and are started then. */
    private final List<Probe> hookless = new ArrayList<>();

    private final List<SwitchedOff> switchedOff = new ArrayList<>();
    private final List<State> unwritten = new ArrayList<>();
    private Optional<Installation> installation = Optional.empty();
    private boolean recorded;

    /** What became of a probe before events were recorded. */
    private record State(String id, String state, String reason) {}

    private Probes(ProbeSettings settings) {
        this.settings = settings;
    }

    /** Puts the hooks in. Nothing is written until {@link #eventsAreRecorded()}. */
    static Probes start(List<Probe> probes, Options options, ProbeSettings settings, Instrumentation instrumentation) {
        Probes started = new Probes(settings);
        List<HookPoint> hookPoints = new ArrayList<>();
        HookFinder finder = HookFinder.NOTHING;
        for (Probe probe : probes) {
            List<HookPoint> points = probe.hookPoints();
            started.available.put(probe.id(), probe);
            if (isOff(probe, options)) {
                started.switchedOff.add(new SwitchedOff(probe.id(), "by option"));
                started.say(probe.id(), "off", "by option");
            } else if (points.isEmpty() && !probe.findsHooks()) {
                started.hookless.add(probe);
            } else if (started.start(probe)) {
                hookPoints.addAll(points);
                finder = started.finder(probe, finder);
            }
        }
        if (!hookPoints.isEmpty() || finder != HookFinder.NOTHING) {
            started.installation = Optional.of(Installation.install(instrumentation, hookPoints, finder));
            started.takeHookFailures();
            for (RunningProbe probe : started.running.values()) {
                probe.installed(started.installation.get());
            }
        }
        return started;
    }

    /** One probe looks for more hooks; two would each go through all classes. */
    private HookFinder finder(Probe probe, HookFinder known) {
        RunningProbe started = running.get(probe.id());
        HookFinder own = started == null ? HookFinder.NOTHING : started.hookFinder();
        return own == HookFinder.NOTHING ? known : own;
    }

    private boolean start(Probe probe) {
        try {
            running.put(probe.id(), probe.start(settings));
            return true;
        } catch (RuntimeException | LinkageError e) {
            failed(probe.id(), e.toString());
            return false;
        }
    }

    private static boolean isOff(Probe probe, Options options) {
        Optional<String> whole = probe.partOf();
        return options.probesOff().contains(probe.id())
                || (whole.isPresent() && options.probesOff().contains(whole.get()));
    }

    /** A probe goes on without a class of the app that it cannot hook, but not without one of the JDK. */
    private void takeHookFailures() {
        if (installation.isEmpty()) {
            return;
        }
        for (HookFailure failure : installation.get().failures()) {
            for (Probe probe : available.values()) {
                takeHookFailure(probe, failure);
            }
        }
    }

    private void takeHookFailure(Probe probe, HookFailure failure) {
        for (HookPoint point : probe.hookPoints()) {
            if (point.className().equals(failure.className())) {
                takeHookFailure(probe.id(), point, failure);
                return;
            }
        }
    }

    private void takeHookFailure(String id, HookPoint point, HookFailure failure) {
        RunningProbe probe = running.get(id);
        if (probe == null) {
            return;
        }
        String reason = failure.className() + " is not watched: " + failure.reason();
        if (point.presence() == HookPoint.Presence.REQUIRED) {
            running.remove(id);
            probe.stop();
            failed(id, reason);
        } else {
            switchedOff.add(new SwitchedOff(id, reason));
            say(id, "on", reason);
        }
    }

    List<SwitchedOff> switchedOff() {
        return switchedOff;
    }

    /** All events that the probes may write, and those about the probes. */
    List<Class<? extends Event>> events() {
        List<Class<? extends Event>> events = new ArrayList<>();
        events.add(ProbeStateEvent.class);
        for (Probe probe : available.values()) {
            events.addAll(probe.events());
        }
        return events;
    }

    /** From now on what is written is kept. */
    void eventsAreRecorded() {
        recorded = true;
        hookless.forEach(this::start);
        unwritten.forEach(state -> ProbeStateEvent.write(state.id(), state.state(), state.reason()));
        unwritten.clear();
        forEach(RunningProbe::eventsAreRecorded);
        running.keySet().forEach(id -> ProbeStateEvent.write(id, "on", ""));
    }

    void report() {
        takeHookFailures();
        forEach(RunningProbe::report);
    }

    void reportUnfinished() {
        forEach(RunningProbe::reportUnfinished);
    }

    private void forEach(Consumer<RunningProbe> action) {
        Iterator<Map.Entry<String, RunningProbe>> probes = running.entrySet().iterator();
        while (probes.hasNext()) {
            Map.Entry<String, RunningProbe> probe = probes.next();
            try {
                action.accept(probe.getValue());
            } catch (RuntimeException | LinkageError e) {
                probes.remove();
                probe.getValue().stop();
                failed(probe.getKey(), e.toString());
            }
        }
    }

    private void failed(String id, String reason) {
        switchedOff.add(new SwitchedOff(id, reason));
        say(id, "failed", reason);
    }

    private void say(String id, String state, String reason) {
        if (recorded) {
            ProbeStateEvent.write(id, state, reason);
        } else {
            unwritten.add(new State(id, state, reason));
        }
    }

    /** @param restoreCode false while the JVM exits: nobody will run the code again, and it costs time */
    void stop(boolean restoreCode) {
        running.values().forEach(RunningProbe::stop);
        running.clear();
        if (restoreCode) {
            installation.ifPresent(Installation::close);
        }
        installation = Optional.empty();
    }
}
