package io.locum.agent.session;

import io.locum.agent.Options;
import io.locum.agent.install.HookException;
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
    private final Map<String, RunningProbe> running = new LinkedHashMap<>();
    private final List<SwitchedOff> switchedOff = new ArrayList<>();
    private Optional<Installation> installation = Optional.empty();

    private Probes() {}

    static Probes start(List<Probe> probes, Options options, ProbeSettings settings, Instrumentation instrumentation) {
        Probes started = new Probes();
        List<HookPoint> hookPoints = new ArrayList<>();
        for (Probe probe : probes) {
            if (options.probesOff().contains(probe.id())) {
                started.switchedOff.add(new SwitchedOff(probe.id(), "by option"));
                ProbeStateEvent.write(probe.id(), "off", "by option");
            } else if (started.start(probe, settings)) {
                hookPoints.addAll(probe.hookPoints());
            }
        }
        if (!hookPoints.isEmpty()) {
            started.install(probes, hookPoints, instrumentation);
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

    private void install(List<Probe> probes, List<HookPoint> points, Instrumentation instrumentation) {
        try {
            installation = Optional.of(Installation.install(instrumentation, points));
        } catch (HookException e) {
            for (Probe probe : probes) {
                RunningProbe hookless = probe.hookPoints().isEmpty() ? null : running.remove(probe.id());
                if (hookless != null) {
                    hookless.stop();
                    failed(probe.id(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    List<SwitchedOff> switchedOff() {
        return switchedOff;
    }

    void report() {
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
