package io.locum.agent.probe.resources;

import com.google.auto.service.AutoService;
import io.locum.agent.bootstrap.ResourceHooks;
import io.locum.agent.bootstrap.ResourceKind;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import io.locum.agent.probe.Probe;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;
import java.util.List;
import jdk.jfr.Event;

/**
 * Hooks the constructors that everything of its kind goes through. That something was given back is asked of the object
 * itself, but for those that do not tell.
 */
@AutoService(Probe.class)
public final class ResourcesProbe implements Probe {
    @Override
    public String id() {
        return "resources";
    }

    @Override
    public List<Class<? extends Event>> events() {
        return List.of(ResourceSiteEvent.class, OpenResourcesEvent.class);
    }

    @Override
    public List<HookPoint> hookPoints() {
        return List.of(
                opened("java.io.FileDescriptor", "()V", ResourceKind.DESCRIPTOR),
                opened("java.nio.channels.spi.AbstractInterruptibleChannel", "()V", ResourceKind.CHANNEL),
                opened("sun.nio.ch.NioSocketImpl", "(Z)V", ResourceKind.SOCKET),
                ended("sun.nio.ch.NioSocketImpl", "close", ResourceKind.SOCKET),
                opened(
                        "java.nio.channels.spi.AbstractSelector",
                        "(Ljava/nio/channels/spi/SelectorProvider;)V",
                        ResourceKind.SELECTOR),
                opened("java.nio.DirectByteBuffer", "(I)V", ResourceKind.DIRECT_BUFFER),
                opened("java.util.zip.Deflater", "(IZ)V", ResourceKind.DEFLATER),
                ended("java.util.zip.Deflater", "end", ResourceKind.DEFLATER),
                opened("java.util.zip.Inflater", "(Z)V", ResourceKind.INFLATER),
                ended("java.util.zip.Inflater", "end", ResourceKind.INFLATER));
    }

    private static HookPoint opened(String className, String descriptor, ResourceKind kind) {
        return hook(className, "<init>", descriptor, At.RETURN, "opened", kind);
    }

    private static HookPoint ended(String className, String method, ResourceKind kind) {
        return hook(className, method, "()V", At.ENTRY, "ended", kind);
    }

    private static HookPoint hook(
            String className, String method, String descriptor, At at, String hookMethod, ResourceKind kind) {
        return new HookPoint(
                className,
                method,
                descriptor,
                at,
                ResourceHooks.class,
                hookMethod,
                kind.number(),
                Presence.WHEN_LOADED);
    }

    @Override
    public RunningProbe start(ProbeSettings settings) {
        return ResourceWatch.start();
    }
}
