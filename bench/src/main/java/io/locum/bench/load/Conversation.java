package io.locum.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A keep-alive HTTP connection with at most one request under way. For one thread; never blocks but to connect. */
final class Conversation {

    /** Room for a response's head and body: plain-text servers send some 150 bytes. */
    private static final int LONGEST_RESPONSE = 4096;

    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer request = ByteBuffer.allocateDirect(REQUEST.length).put(REQUEST);
    private final ByteBuffer response = ByteBuffer.allocateDirect(LONGEST_RESPONSE);

    /** When the request under way was due, on the clock of {@code System.nanoTime()}. */
    private long due;

    private boolean waiting;

    private Conversation(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects to a port of this host; the selector's keys carry the conversation. */
    static Conversation open(int port, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Conversation conversation = new Conversation(channel);
        channel.register(selector, SelectionKey.OP_READ, conversation);
        return conversation;
    }

    /** Sends a request that was due at that time, if none is under way; returns whether it did. */
    boolean ask(long dueNanos) throws IOException {
        if (waiting) {
            return false;
        }
        request.rewind();
        channel.write(request);
        if (request.hasRemaining()) {
            throw new IOException("the server does not take a request of " + REQUEST.length + " bytes");
        }
        due = dueNanos;
        waiting = true;
        return true;
    }

    /** Reads what has come; returns whether the response is complete. */
    boolean hear() throws IOException {
        if (channel.read(response) < 0) {
            throw new EOFException("the server hung up");
        }
        if (!waiting || !Response.isComplete(response)) {
            return false;
        }
        response.clear();
        waiting = false;
        return true;
    }

    boolean waiting() {
        return waiting;
    }

    /** When the request under way, or the last one, was due. */
    long due() {
        return due;
    }

    void close() throws IOException {
        channel.close();
    }
}
