package io.locum.agent.probe.host;

import com.google.auto.service.AutoService;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/** Watches what the machine keeps from this process. */
@AutoService(Probe.class)
public final class HostProbe implements Probe {
    static final String ID = "host";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(HostEvent.class, HiccupEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of();
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return HostWatch.start(settings);
    }
}
