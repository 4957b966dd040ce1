package io.locum.agent.probe.eventloop;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.SelectorHooks;
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
        return List.of(EventLoopEvent.class, StallEvent.class, StallStackEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of(
                new HookPoint(SELECTOR, "begin", "(Z)V", SelectorHooks.class, "beforeWait"),
                new HookPoint(SELECTOR, "end", "(Z)V", SelectorHooks.class, "afterWait"));
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return EventLoopWatch.start(settings);
    }
}
