package io.locum.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The load on the {@link PriceServer}: a few visitors ask for prices all the time, one now and then for a quote. */
public final class Visitors {

    private static final int LOOKERS = 4;
    private static final Duration BETWEEN_PRICES = Duration.ofMillis(5);
    private static final Duration BETWEEN_QUOTES = Duration.ofMillis(400);

    private Visitors() {}

    /** {@code Visitors <port> <seconds>}: visits on loopback for that long, then exits. */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        long deadline =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        List<Thread> visitors = new ArrayList<>();
        for (int i = 0; i < LOOKERS; i++) {
            visitors.add(new Thread(() -> visit(port, "price ACME", BETWEEN_PRICES, deadline), "looker-" + i));
        }
        visitors.add(new Thread(() -> visit(port, "quote ACME", BETWEEN_QUOTES, deadline), "quoter"));
        visitors.forEach(Thread::start);
        for (Thread visitor : visitors) {
            visitor.join();
        }
    }

    private static void visit(int port, String request, Duration pause, long deadline) {
        byte[] line = (request + "\n").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            while (System.nanoTime() - deadline < 0) {
                out.write(line);
                out.flush();
                if (in.readLine() == null) {
                    return;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (IOException serverStopped) {
            // The demo is over for this visitor too.
        }
    }
}
