package io.locum.testapps.knownblocks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;

/** A monitor that a busy thread holds until the time is over. */
final class HeldLock implements Blocker {

    private final Object monitor = new Object();
    private final SynchronousQueue<Duration> orders = new SynchronousQueue<>();
    private volatile CountDownLatch held = new CountDownLatch(1);

    @Override
    public void prepare() throws InterruptedException {
        held = new CountDownLatch(1);
        Thread holder = new Thread(this::hold, "holder");
        holder.setDaemon(true);
        holder.start();
        held.await();
    }

    private void hold() {
        synchronized (monitor) {
            held.countDown();
            try {
                Blocker.spin(orders.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void block(Duration length) throws InterruptedException {
        orders.put(length);
        synchronized (monitor) {
            orders.poll();
        }
    }
}
