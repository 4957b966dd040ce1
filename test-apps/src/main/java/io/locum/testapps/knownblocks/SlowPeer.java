package io.locum.testapps.knownblocks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A connection whose other end, a thread of this process, answers when the time is over. */
final class SlowPeer implements Blocker {

    private final DataOutputStream out;
    private final DataInputStream in;

    SlowPeer() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
            socket.setTcpNoDelay(true);
            Socket other = server.accept();
            Thread peer = new Thread(() -> answer(other), "peer");
            peer.setDaemon(true);
            peer.start();
            out = new DataOutputStream(socket.getOutputStream());
            in = new DataInputStream(socket.getInputStream());
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                long nanos = in.readLong();
                for (long end = System.nanoTime() + nanos, left = nanos; left > 0; left = end - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                socket.getOutputStream().write(1);
            }
        } catch (EOFException e) {
            // The program has no more questions.
        } catch (IOException e) {
            throw new UncheckedIOException("answering", e);
        }
    }

    @Override
    public void block(Duration length) throws IOException {
        out.writeLong(length.toNanos());
        in.readByte();
    }
}
