package io.locum.agent.metrics.jmx;

import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The platform's MBean server, if somebody else has made it. Asking the JDK for it would make it: that takes CPU at the
 * start, and settles which log manager and which builder of MBean servers the JVM uses before an application server had
 * its say.
 */
final class PlatformServer {
    private PlatformServer() {}

    /** That server; known by the beans of the platform. */
    static Optional<MBeanServer> ifMade() throws MalformedObjectNameException {
        ObjectName runtime = new ObjectName("java.lang:type=Runtime");
        return MBeanServerFactory.findMBeanServer(null).stream()
                .filter(server -> server.isRegistered(runtime))
                .findFirst();
    }
}
