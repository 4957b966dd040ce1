package io.locum.agent.probe.eventloop;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/**
 * Hooks the two methods between which every JDK selector waits. Handlers that run inside {@code select(Consumer)} are
 * outside that bracket and so count as busy.
 */
@AutoService(Probe.class)
public final class EventLoopProbe implements Probe {
    static final String ID = "event-loop";

    private static final String SELECTOR = "sun.nio.ch.SelectorImpl";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(LoopEvent.class, EventLoopEvent.class, StallEvent.class, StallStackEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of(hook("begin", "beforeWait"), hook("end", "afterWait"));
    }

    private static HookPoint hook(String method, String hookMethod) {
        return new HookPoint(
                SELECTOR,
                method,
                "(Z)V",
                HookPoint.At.ENTRY,
                LoopHooks.class,
                hookMethod,
                LoopKind.SELECTOR.number(),
                HookPoint.Presence.REQUIRED);
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return EventLoopWatch.start(settings);
    }
}
