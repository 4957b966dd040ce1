package io.locum.testapps.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to a {@link LineService}; asks one question at a time and waits for its answer. For one thread. */
public final class LineClient {

    private final Socket socket;
    private final BufferedReader in;

    /** Connects to a service on this host. */
    public LineClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("connecting to the service on port " + port, e);
        }
    }

    /** Sends a line and blocks until the answer is there. */
    public String ask(String question) {
        try {
            socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = in.readLine();
            if (answer == null) {
                throw new IOException("the service hung up");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("asking " + question, e);
        }
    }
}
