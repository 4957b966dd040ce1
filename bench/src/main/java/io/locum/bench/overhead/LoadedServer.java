package io.locum.bench.overhead;

import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A plain-text server and its load, each a process of its own; the load pauses between windows. For one thread. */
final class LoadedServer implements AutoCloseable {

    private static final String SERVER = "io.locum.testapps.plaintext.PlainTextServer";
    private static final String LOAD = "io.locum.testapps.load.ClosedLoop";

    /** Longer than any round takes; then server and load end by themselves. */
    private static final int SECONDS_TO_LIVE = 600;

    /** What the load runs for before a window begins, so that the pause is over for every client. */
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final Child server;
    private final Child load;

    private LoadedServer(Child server, Child load) {
        this.server = server;
        this.load = load;
    }

    /** Starts a server with options for its JVM, and a load that pauses. */
    static LoadedServer start(Build build, List<String> jvm, int connections) {
        Child server = Child.java(arguments(build, jvm, SERVER, "--for=" + SECONDS_TO_LIVE));
        String port = server.next("ready ");
        Child load = Child.java(arguments(
                build,
                List.of("-XX:TieredStopAtLevel=1"),
                LOAD,
                "--port=" + port,
                "--connections=" + connections,
                "--seconds=" + SECONDS_TO_LIVE));
        LoadedServer loaded = new LoadedServer(server, load);
        loaded.tell("pause");
        return loaded;
    }

    /** Lets the load run for a while and measures. */
    Window window(Duration length) throws InterruptedException {
        tell("resume");
        Thread.sleep(SETTLING.toMillis());
        long requests = tell("count");
        Duration cpu = server.cpu();
        Thread.sleep(length.toMillis());
        Window window = new Window(tell("count") - requests, server.cpu().minus(cpu));
        tell("pause");
        return window;
    }

    private long tell(String order) {
        load.tell(order);
        String[] words = load.next("requests ").split(" ", -1);
        if (!words[2].equals("0")) {
            throw new IllegalStateException(words[2] + " requests failed: the figures would mean nothing");
        }
        return Long.parseLong(words[0]);
    }

    private static List<String> arguments(Build build, List<String> jvm, String main, String... options) {
        List<String> arguments = new ArrayList<>(jvm);
        arguments.addAll(List.of("-cp", build.applications(), main));
        arguments.addAll(List.of(options));
        return arguments;
    }

    @Override
    public void close() {
        try {
            // Asked to stop, it takes leave of the server before it goes; killed, it would make the server complain.
            load.tell("stop");
            load.next("requests ");
        } finally {
            load.close();
            server.close();
        }
    }
}
