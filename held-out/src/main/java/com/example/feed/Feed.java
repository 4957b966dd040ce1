package com.example.feed;

import com.example.life.Life;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Pushes all prices to all subscribers, four times a second, from one selector. */
final class Feed implements Runnable {

    private static final int ALL_PRICES = 600_000;
    private static final long INTERVAL_MILLIS = 250;

    /** Left to itself, a machine with much memory takes all prices at once. */
    private static final int SEND_BUFFER = 64 * 1024;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final Subscriber.Maker subscribers;

    private Feed(Subscriber.Maker subscribers) throws IOException {
        this.subscribers = subscribers;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Starts the feed, with three subscribers of whom one reads slowly. */
    static void open(Subscriber.Maker subscribers) throws IOException, InterruptedException {
        Feed feed = new Feed(subscribers);
        new Thread(feed, "feed").start();
        int port = feed.server.socket().getLocalPort();
        subscribe(port, 0);
        subscribe(port, 0);
        subscribe(port, 4);
        Life.begin(port);
    }

    @Override
    public void run() {
        try {
            long due = System.currentTimeMillis() + INTERVAL_MILLIS;
            while (true) {
                selector.select(this::ready, Math.max(1, due - System.currentTimeMillis()));
                if (System.currentTimeMillis() >= due) {
                    due = System.currentTimeMillis() + INTERVAL_MILLIS;
                    push();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the feed broke off", e);
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel channel = server.accept();
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
                SelectionKey subscription = channel.register(selector, 0);
                subscription.attach(subscribers.make(channel, subscription));
            } else {
                ((Subscriber) key.attachment()).writable();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("serving " + key.channel(), e);
        }
    }

    private void push() throws IOException {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof Subscriber subscriber) {
                subscriber.send(ByteBuffer.allocate(ALL_PRICES));
            }
        }
    }

    private static void subscribe(int port, int pauseMillis) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(32 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread reader = new Thread(() -> read(socket, pauseMillis), "subscriber");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Socket socket, int pauseMillis) {
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = socket.getInputStream()) {
            while (in.read(buffer) >= 0) {
                Thread.sleep(pauseMillis);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading prices", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
