package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.install.HookFailure;
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

/** The probes of a session. One that fails is stopped and recorded as failed; the others go on. */
final class Probes {
    private final Map<String, Probe> available = new LinkedHashMap<>();
    private final Map<String, RunningProbe> running = new LinkedHashMap<>();
    private final List<SwitchedOff> switchedOff = new ArrayList<>();
    private Optional<Installation> installation = Optional.empty();

    private Probes() {}

    static Probes start(List<Probe> probes, Options options, ProbeSettings settings, Instrumentation instrumentation) {
        Probes started = new Probes();
        List<HookPoint> hookPoints = new ArrayList<>();
        for (Probe probe : probes) {
            started.available.put(probe.id(), probe);
            if (isOff(probe, options)) {
                started.switchedOff.add(new SwitchedOff(probe.id(), "by option"));
                ProbeStateEvent.write(probe.id(), "off", "by option");
            } else if (started.start(probe, settings)) {
                hookPoints.addAll(probe.hookPoints());
            }
        }
        if (!hookPoints.isEmpty()) {
            started.installation = Optional.of(Installation.install(instrumentation, hookPoints));
            started.takeHookFailures();
        }
        started.running.keySet().forEach(id -> ProbeStateEvent.write(id, "on", ""));
        return started;
    }

    private boolean start(Probe probe, ProbeSettings settings) {
        try {
            running.put(probe.id(), probe.start(settings));
            return true;
        } catch (RuntimeException | LinkageError e) {
            failed(probe.id(), e.toString());
            return false;
        }
    }

    private static boolean isOff(Probe probe, Options options) {
        return options.probesOff().contains(probe.id())
                || probe.partOf().filter(options.probesOff()::contains).isPresent();
    }

    /** A probe goes on without a class of the app that it cannot hook, but not without one of the JDK. */
    private void takeHookFailures() {
        for (HookFailure failure : installation.map(Installation::failures).orElse(List.of())) {
            for (Probe probe : available.values()) {
                probe.hookPoints().stream()
                        .filter(point -> point.className().equals(failure.className()))
                        .findFirst()
                        .ifPresent(point -> takeHookFailure(probe.id(), point, failure));
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
            ProbeStateEvent.write(id, "on", reason);
        }
    }

    List<SwitchedOff> switchedOff() {
        return switchedOff;
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
        ProbeStateEvent.write(id, "failed", reason);
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
