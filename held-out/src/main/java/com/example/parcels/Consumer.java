package com.example.parcels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client of the broker in the way of Kafka's: network and heartbeats happen only while it is polled. */
final class Consumer {

    private final Selector selector = Selector.open();
    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES);
    private long offset;
    private boolean fetching;

    Consumer(int broker) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), broker));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
    }

    /** How many parcels have come, after so long a wait at most. */
    int poll(long millis) throws IOException {
        if (!fetching) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(offset).flip());
            fetching = true;
        }
        selector.select(millis);
        selector.selectedKeys().clear();
        channel.read(answer);
        if (answer.hasRemaining()) {
            return 0;
        }
        int parcels = answer.getInt(0);
        answer.clear();
        fetching = false;
        offset += parcels;
        return parcels;
    }
}
