package io.locum.agent.probe.memory;

import com.google.auto.service.AutoService;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/** Watches memory that is no Java heap, and descriptors. */
@AutoService(Probe.class)
public final class MemoryProbe implements Probe {
    @Override
    public String id() {
        return "memory";
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(MemoryEvent.class, LimitsEvent.class, DescriptorsEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of();
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return new MemoryWatch();
    }
}
