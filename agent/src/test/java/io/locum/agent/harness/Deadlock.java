package io.locum.agent.harness;

import java.util.concurrent.CountDownLatch;

/** Two threads that wait for each other for good. */
final class Deadlock {
    private Deadlock() {}

    static String make() throws InterruptedException {
        Object one = new Object();
        Object two = new Object();
        CountDownLatch both = new CountDownLatch(2);
        start("first", one, two, both);
        start("second", two, one, both);
        both.await();
        return "deadlocked";
    }

    private static void start(String name, Object outer, Object inner, CountDownLatch both) {
        Thread thread = new Thread(() -> take(outer, inner, both), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void take(Object outer, Object inner, CountDownLatch both) {
        synchronized (outer) {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            synchronized (inner) {
                both.countDown();
            }
        }
    }
}
