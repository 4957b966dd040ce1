package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** An app with event loops and monitoring of its own; each line on its standard input is a command. */
public final class MonitoredApp {
    private static final long TICK_NANOS = 2_000_000;

    private MonitoredApp() {}

    public static void main(String[] args) throws Exception {
        Map<String, Selector> loops = new HashMap<>();
        Map<String, Isolated> monitoring = new HashMap<>();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(answer(line.split(" ", -1), loops, monitoring));
        }
    }

    private static String answer(String[] command, Map<String, Selector> loops, Map<String, Isolated> monitoring)
            throws Exception {
        return switch (command[0]) {
            case "loop" -> {
                loops.put(command[1], loop(command[1]));
                yield "looping";
            }
            case "end" -> {
                Objects.requireNonNull(loops.remove(command[1])).close();
                yield "ended";
            }
            case "use" -> {
                monitoring.put(command[1], Isolated.start(command[2], command[1]));
                yield "used";
            }
            case "shown" ->
                Objects.requireNonNull(monitoring.get(command[1])).shown().toString();
            case "servers" ->
                Integer.toString(MBeanServerFactory.findMBeanServer(null).size());
            case "beans" -> beans();
            case "threads" ->
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .toList()
                        .toString();
            case "loader" -> {
                System.gc();
                yield HarnessAgent.lastLoader().get() == null ? "collected" : "loaded";
            }
            default -> "unknown " + command[0];
        };
    }

    /** Makes the platform's MBean server if there is none, as {@code jconsole} does. */
    private static String beans() throws JMException {
        var server = ManagementFactory.getPlatformMBeanServer();
        TreeSet<String> beans = new TreeSet<>();
        for (ObjectName name : server.queryNames(new ObjectName("io.locum:type=EventLoop,*"), null)) {
            beans.add(name.getKeyProperty("name") + "=" + server.getAttribute(name, "Utilization"));
        }
        if (server.isRegistered(new ObjectName("io.locum:type=Agent"))) {
            beans.add("agent");
        }
        return beans.toString();
    }

    /** Selects, and is busy for a while each time. */
    private static Selector loop(String name) throws IOException {
        Selector selector = Selector.open();
        Thread thread = new Thread(
                () -> {
                    try {
                        while (selector.isOpen()) {
                            selector.select(2);
                            LockSupport.parkNanos(TICK_NANOS);
                        }
                    } catch (IOException e) {
                        throw new IllegalStateException("selecting", e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return selector;
    }
}
