package io.locum.evaluation.subject;

import io.locum.evaluation.process.JavaProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.time.Duration;

/** How a server shows that it listens, and on which port. */
public sealed interface Readiness {

    /** How long a server may take to listen. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** How often it is looked at meanwhile. */
    Duration INTERVAL = Duration.ofMillis(50);

    /** The port, or -1 while it does not listen. */
    int portOf(JavaProcess process);

    /** Waits until the server listens and returns its port; throws IllegalStateException when it does not. */
    default int await(JavaProcess process) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int port = portOf(process);
        while (port < 0) {
            if (!process.alive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("does not listen; it printed:\n" + process.printed());
            }
            Thread.sleep(INTERVAL.toMillis());
            port = portOf(process);
        }
        return port;
    }

    /** It prints {@code ready <port>}. */
    record Announced() implements Readiness {

        private static final String READY = "ready ";

        @Override
        public int portOf(JavaProcess process) {
            return process.printed()
                    .lines()
                    .filter(line -> line.startsWith(READY))
                    .findFirst()
                    .map(line -> Integer.parseInt(line.substring(READY.length())))
                    .orElse(-1);
        }
    }

    /** It accepts connections on a port that it was told. */
    record Listening(int port) implements Readiness {

        @Override
        public int portOf(JavaProcess process) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.getPort();
            } catch (IOException e) {
                return -1;
            }
        }
    }

    /** It answers a GET request with success, on a port that it was told. */
    record Answering(int port, String path) implements Readiness {

        @Override
        public int portOf(JavaProcess process) {
            try {
                URL url = new URL("http", "127.0.0.1", port, path);
                return ((HttpURLConnection) url.openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK
                        ? port
                        : -1;
            } catch (IOException e) {
                return -1;
            }
        }
    }
}
