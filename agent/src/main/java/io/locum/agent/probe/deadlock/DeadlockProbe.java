package io.locum.agent.probe.deadlock;

import com.google.auto.service.AutoService;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/** Finds cycles of threads that wait for each other. */
@AutoService(Probe.class)
public final class DeadlockProbe implements Probe {
    @Override
    public String id() {
        return "deadlock";
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(DeadlockEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of();
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return new DeadlockSearch();
    }
}
