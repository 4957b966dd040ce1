package io.locum.testapps.knownblocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** A child process, started before, that another thread lets end when the time is over. */
final class ChildProcess implements Blocker {

    private final SynchronousQueue<Duration> orders = new SynchronousQueue<>();
    private volatile Process child;

    ChildProcess() throws IOException {
        child = start();
    }

    /** It ends when its input does. */
    private static Process start() throws IOException {
        return new ProcessBuilder("cat").start();
    }

    @Override
    public void prepare() throws IOException {
        if (!child.isAlive()) {
            child = start();
        }
        Process current = child;
        Thread ender = new Thread(() -> end(current), "ender");
        ender.setDaemon(true);
        ender.start();
    }

    private void end(Process process) {
        try {
            TimeUnit.NANOSECONDS.sleep(orders.take().toNanos());
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("ending the child", e);
        }
    }

    @Override
    public void block(Duration length) throws InterruptedException {
        orders.put(length);
        child.waitFor();
    }
}
