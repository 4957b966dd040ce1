package com.example.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** Writes what the connection takes, and the rest when it takes more; skips prices while there is a rest. */
final class Considerate implements Subscriber {

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer rest = ByteBuffer.allocate(0);

    Considerate(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    @Override
    public void send(ByteBuffer prices) throws IOException {
        if (!rest.hasRemaining()) {
            rest = prices;
            writable();
        }
    }

    @Override
    public void writable() throws IOException {
        channel.write(rest);
        key.interestOps(rest.hasRemaining() ? SelectionKey.OP_WRITE : 0);
    }

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Feed.open(Considerate::new);
    }
}
