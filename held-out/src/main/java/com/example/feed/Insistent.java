package com.example.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** Writes until all is written. */
final class Insistent implements Subscriber {

    private final SocketChannel channel;

    Insistent(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
    }

    @Override
    public void send(ByteBuffer prices) throws IOException {
        while (prices.hasRemaining()) {
            channel.write(prices);
        }
    }

    @Override
    public void writable() {
        // Nothing is ever left to write.
    }

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Feed.open(Insistent::new);
    }
}
