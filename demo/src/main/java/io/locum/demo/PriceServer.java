package io.locum.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A price server on one event loop: a line in ({@code price ACME} or {@code quote ACME}), a line out. {@code price} is
 * a look-up; {@code quote} values a whole portfolio on the loop, and every other visitor waits meanwhile.
 *
 * <p>Listens on loopback, prints {@code ready <port>}, and ends by itself.
 */
public final class PriceServer {

    /** Nobody wants a forgotten demo on their machine. */
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final int LINE_BYTES = 256;

    private final Selector selector;
    private final PortfolioValuation valuation = new PortfolioValuation();

    private PriceServer(Selector selector) {
        this.selector = selector;
    }

    /** Serves until the process is stopped or two minutes have passed. */
    public static void main(String[] args) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println("ready " + listener.socket().getLocalPort());
            new PriceServer(selector).serve(System.nanoTime() + LIFETIME.toNanos());
        }
    }

    private void serve(long deadline) throws IOException {
        while (System.nanoTime() - deadline < 0) {
            selector.select(this::handle, Duration.ofSeconds(1).toMillis());
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept((ServerSocketChannel) key.channel());
            } else if (key.isReadable()) {
                answer((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
            }
        } catch (IOException visitorLeft) {
            key.cancel();
        }
    }

    private void accept(ServerSocketChannel listener) throws IOException {
        SocketChannel visitor = listener.accept();
        if (visitor != null) {
            visitor.configureBlocking(false);
            visitor.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LINE_BYTES));
        }
    }

    private void answer(SocketChannel visitor, ByteBuffer line) throws IOException {
        if (visitor.read(line) < 0 || !line.hasRemaining()) {
            visitor.close();
            return;
        }
        if (line.get(line.position() - 1) == '\n') {
            String request =
                    StandardCharsets.UTF_8.decode(line.flip()).toString().trim();
            line.clear();
            visitor.write(StandardCharsets.UTF_8.encode(respond(request) + "\n"));
        }
    }

    private String respond(String request) {
        int space = request.indexOf(' ');
        String symbol = request.substring(space + 1);
        return request.startsWith("quote ")
                ? symbol + " " + valuation.simulate(symbol)
                : symbol + " " + valuation.lastPrice(symbol);
    }
}
