package io.locum.agent.probe.registration;

import com.google.auto.service.AutoService;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/** Counts listeners that are added and removed, and watches whether some of them stay. */
@AutoService(Probe.class)
public final class RegistrationProbe implements Probe {
    static final String ID = "registration";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(RegistrationsEvent.class, RegistrationSiteEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of();
    }

    @Override
    public boolean findsHooks() {
        return true;
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return new RegistrationWatch(settings);
    }
}
