package io.locum.agent.probe.swing;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import io.locum.agent.probe.LoopProbe;
import io.locum.agent.probe.Probe;
import java.util.List;

/**
 * Brackets the call in which AWT's event dispatch thread waits for the next event. A dialog that handles events within an
 * event waits there, too. The classes are hooked when the app loads them, and never loaded for the purpose.
 */
@AutoService(Probe.class)
public final class SwingProbe implements LoopProbe {

    @Override
    public String id() {
        return "swing";
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of(hook(At.ENTRY, "beforeWaitOfThread"), hook(At.RETURN, "afterWaitOfThread"));
    }

    private static HookPoint hook(At at, String hookMethod) {
        return new HookPoint(
                "java.awt.EventQueue",
                "getNextEvent",
                "()Ljava/awt/AWTEvent;",
                at,
                LoopHooks.class,
                hookMethod,
                LoopKind.UI.number(),
                Presence.WHEN_LOADED);
    }
}
