package io.locum.testapps.load;

import io.locum.testapps.launch.Launch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to {@code --port} over {@code --connections} connections, each the next one as soon as the answer is
 * there, until it is told {@code stop} on standard input, standard input ends, or {@code --seconds} have passed. The
 * orders {@code pause} and {@code resume} do just that; each line on standard input but {@code stop} is answered at once
 * with the count so far, and the last line printed is the final count:
 *
 * <pre>requests 120034 failed 0 slowest-ms 12</pre>
 *
 * <p>A request has failed when the connection breaks, the status is not 200, or nothing comes for {@code --patience}
 * seconds; the connection is then made anew. {@code slowest-ms} is the longest that any request has taken so far.
 */
public final class ClosedLoop {

    private static final int CONNECTIONS = 8;
    private static final long SECONDS = 60;
    private static final long PATIENCE = 10;

    /** Enough that a server that is gone is not counted as a million failures. */
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(20);

    /** How soon a paused client notices that it may go on. */
    private static final Duration PAUSE_CHECK = Duration.ofMillis(5);

    private final int port;
    private final String path;
    private final Duration patience;
    private final Tally tally = new Tally();
    private volatile boolean stopped;
    private volatile boolean paused;

    /** A load that has not begun yet. */
    private ClosedLoop(int port, String path, Duration patience) {
        this.port = port;
        this.path = path;
        this.patience = patience;
    }

    /** Runs the load; options as above. Exits with 1 when a request has failed. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        ClosedLoop load = new ClosedLoop(
                launch.port(),
                launch.option("path").orElse("/"),
                Duration.ofSeconds(
                        launch.option("patience").map(Long::parseLong).orElse(PATIENCE)));
        load.run(
                launch.option("connections").map(Integer::parseInt).orElse(CONNECTIONS),
                Duration.ofSeconds(launch.option("seconds").map(Long::parseLong).orElse(SECONDS)));
        System.out.println(load.tally);
        System.exit(load.tally.failed() == 0 ? 0 : 1);
    }

    private void run(int connections, Duration atMost) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            clients.add(start("client-" + connection, this::converse));
        }
        Thread orders = start("orders", this::takeOrders);
        orders.join(atMost.toMillis());
        stopped = true;
        for (Thread client : clients) {
            client.join(patience.toMillis() * 2);
        }
    }

    private void takeOrders() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = in.readLine(); order != null && !order.equals("stop"); order = in.readLine()) {
                paused = order.equals("pause") || (paused && !order.equals("resume"));
                System.out.println(tally);
            }
        } catch (IOException e) {
            // Nobody is there to give orders any more: that ends the load too.
        }
    }

    private void converse() {
        while (!stopped) {
            try (Connection connection = new Connection(port, path, patience)) {
                while (!stopped) {
                    while (paused && !stopped) {
                        LockSupport.parkNanos(PAUSE_CHECK.toNanos());
                    }
                    long start = System.nanoTime();
                    int status = connection.exchange();
                    tally.add(status == 200, System.nanoTime() - start);
                }
            } catch (IOException e) {
                tally.add(false, 0);
                LockSupport.parkNanos(BEFORE_RECONNECTING.toNanos());
            }
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
