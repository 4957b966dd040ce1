package io.locum.agent.metrics.jmx;

import io.locum.agent.metrics.Exporter;
import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.LiveLoop;
import io.locum.agent.metrics.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Registers a bean for the agent and one for each loop, once the platform's MBean server is there. */
public final class JmxExporter implements Exporter {
    private static final String DOMAIN = "io.locum";

    private final AgentMXBean agent;
    private final Shown<ObjectName> beans = new Shown<>();
    private Optional<MBeanServer> joined = Optional.empty();

    /**
     * @param threshold a tick at least this long is a stall
     * @param recording the recording's folder
     */
    public JmxExporter(LiveFigures figures, Duration threshold, Path recording) {
        this.agent = new AgentBean(figures, threshold, recording);
    }

    @Override
    public boolean show(List<LiveLoop> loops) throws Exception {
        if (joined.isEmpty()) {
            joined = PlatformServer.ifMade();
            if (joined.isEmpty()) {
                return false;
            }
            joined.get().registerMBean(new DescribedBean(agent, AgentMXBean.class), agentName());
        }
        MBeanServer server = joined.get();
        beans.follow(loops, loop -> register(server, loop), name -> unregister(server, name));
        return true;
    }

    private static ObjectName register(MBeanServer server, LiveLoop loop) throws JMException {
        ObjectName name =
                new ObjectName(DOMAIN + ":type=EventLoop,name=" + ObjectName.quote(loop.name()) + ",id=" + loop.id());
        server.registerMBean(new DescribedBean(new EventLoopBean(loop), EventLoopMXBean.class), name);
        return name;
    }

    private static ObjectName agentName() throws JMException {
        return new ObjectName(DOMAIN + ":type=Agent");
    }

    private static void unregister(MBeanServer server, ObjectName name) throws JMException {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // Somebody else did.
        }
    }

    @Override
    public void close() throws Exception {
        if (joined.isEmpty()) {
            return;
        }
        MBeanServer server = joined.get();
        try {
            beans.clear(name -> unregister(server, name));
        } finally {
            unregister(server, agentName());
        }
    }
}
