package io.locum.testapps.knownblocks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A loop that handles HTTP requests: each request, all on one connection, runs the next piece of work. */
final class RequestLoop implements LoopUnderTest {

    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Socket socket;
    private final BufferedReader responses;
    private volatile Runnable next = () -> {};

    /** A framework's HTTP server. */
    @FunctionalInterface
    interface Server {
        /** Calls the handler for each request, answers with 200 and no body; returns its port on the loopback address. */
        int start(Runnable handler) throws Exception;
    }

    RequestLoop(Server framework) throws Exception {
        socket = new Socket(InetAddress.getLoopbackAddress(), framework.start(() -> next.run()));
        socket.setTcpNoDelay(true);
        responses = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        next = () -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        };
        socket.getOutputStream().write(REQUEST);
        awaitResponse();
        return result.get();
    }

    private void awaitResponse() throws IOException {
        String status = responses.readLine();
        if (status == null || !status.contains(" 200")) {
            throw new IllegalStateException("the server answered " + status);
        }
        for (String line = status; line != null && !line.isEmpty(); ) {
            line = responses.readLine();
        }
    }
}
