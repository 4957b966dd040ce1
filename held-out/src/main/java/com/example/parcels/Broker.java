package com.example.parcels;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A broker with a topic of parcels: answers each fetch, a long, with how many parcels there are since. */
final class Broker {

    private static final int PARCELS_PER_SECOND = 40;
    private static final int MOST_IN_A_BATCH = 10;

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final long start = System.nanoTime();

    Broker() throws IOException {
        Thread thread = new Thread(this::serve, "broker");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                long offset = in.readLong();
                Thread.sleep(100);
                long written = (System.nanoTime() - start) / 1_000_000 * PARCELS_PER_SECOND / 1000;
                out.writeInt((int) Math.min(MOST_IN_A_BATCH, written - offset));
            }
        } catch (EOFException e) {
            // The consumer has left.
        } catch (IOException e) {
            throw new UncheckedIOException("the broker broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
