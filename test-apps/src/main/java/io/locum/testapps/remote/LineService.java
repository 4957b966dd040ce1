package io.locum.testapps.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A remote service that answers each line with a line, a fixed time later: the warehouse next door, with a thread for
 * each of its clients.
 */
public final class LineService {

    private final ServerSocket socket;
    private final Duration latency;
    private final UnaryOperator<String> answers;

    private LineService(ServerSocket socket, Duration latency, UnaryOperator<String> answers) {
        this.socket = socket;
        this.latency = latency;
        this.answers = answers;
    }

    /** Starts a service on a free loopback port; it lives as long as the process. */
    public static LineService start(String name, Duration latency, UnaryOperator<String> answers) throws IOException {
        LineService service =
                new LineService(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), latency, answers);
        daemon(name, service::accept);
        return service;
    }

    /** The port it listens on. */
    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                daemon(Thread.currentThread().getName() + "-" + client.getPort(), () -> converse(client));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("accepting clients", e);
        }
    }

    private void converse(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.setTcpNoDelay(true);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Thread.sleep(latency.toMillis());
                client.getOutputStream().write((answers.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (SocketException e) {
            // The client has gone: nobody waits for the answer.
        } catch (IOException e) {
            throw new UncheckedIOException("answering a client", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
