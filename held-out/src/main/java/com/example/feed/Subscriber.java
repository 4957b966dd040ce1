package com.example.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One subscriber's connection. */
interface Subscriber {

    /** Sends the prices. */
    void send(ByteBuffer prices) throws IOException;

    /** The connection can take more. */
    void writable() throws IOException;

    /** Makes a subscriber of a connection. */
    interface Maker {
        Subscriber make(SocketChannel channel, SelectionKey key);
    }
}
