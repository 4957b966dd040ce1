package io.locum.bench.subject;

import io.locum.bench.load.Load;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.process.ThreadTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** A server under a variant, a process of its own, and connections to it. It rests between windows. For one thread. */
public final class LoadedServer implements AutoCloseable {

    /** The same for all, so that none is measured while its heap still grows. */
    private static final List<String> MEMORY = List.of("-Xms256m", "-Xmx256m");

    private final Child server;
    private final Load load;

    private LoadedServer(Child server, Load load) {
        this.server = server;
        this.load = load;
    }

    /** A server that starts: several may do so side by side. */
    public interface Starting {
        /** Waits until it listens, and connects; throws IllegalStateException when it has ended instead. */
        LoadedServer connected(int connections);
    }

    /** Starts a server; what its agent writes, and its errors, go to the folder. */
    public static Starting start(Build build, Server server, Variant variant, Path folder) {
        List<String> arguments = new ArrayList<>(MEMORY);
        arguments.addAll(variant.jvm(build, folder));
        arguments.addAll(server.command(build));
        Child child = Child.java(arguments, folder.resolve(server.option() + "-" + variant.option() + ".txt"));
        return connections -> {
            try {
                int port = Integer.parseInt(child.next("ready "));
                return new LoadedServer(child, Load.connect(port, connections));
            } catch (IllegalStateException e) {
                child.close();
                throw new IllegalStateException(server.label() + ", " + variant.label() + ": " + e.getMessage(), e);
            }
        };
    }

    /** Measures under a closed loop. */
    public Window closedLoop(Duration length) {
        return window(() -> load.closedLoop(length));
    }

    /** Measures under an open loop of that many requests a second. */
    public Window openLoop(double perSecond, Duration length) {
        return window(() -> load.openLoop(perSecond, length));
    }

    // The server rests when its times are read, so that none of its threads' times is behind.
    private Window window(Supplier<Histogram> run) {
        ThreadTimes before = ThreadTimes.of(server.pid());
        Histogram latencies = run.get();
        return new Window(latencies, ThreadTimes.of(server.pid()).since(before));
    }

    /** The server's process id. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        load.close();
        server.close();
    }
}
