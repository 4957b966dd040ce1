package io.locum.endtoend;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A small application that keeps threads, sockets and direct buffers, five of each a second, for as long as it is told. */
final class GrowingTarget {

    private static final int BUFFER_BYTES = 256 << 10;

    private static final long PAUSE_MILLIS = 200;

    private final List<Object> kept = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    private GrowingTarget() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        GrowingTarget target = new GrowingTarget();
        System.out.println("ready 0");
        long end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000_000L;
        for (int number = 0; System.nanoTime() - end < 0; number++) {
            target.startThread(number);
            target.openSocket();
            target.makeBuffer();
            if (number % 20 == 0) {
                System.gc();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void startThread(int number) {
        Thread thread = new Thread(this::await, "listener-" + number);
        thread.setDaemon(true);
        thread.start();
    }

    private void await() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void openSocket() throws IOException {
        kept.add(new DatagramSocket());
    }

    private void makeBuffer() {
        kept.add(ByteBuffer.allocateDirect(BUFFER_BYTES));
    }
}
