package io.locum.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A steady closed-loop load on a target, counting what fails. */
final class Load implements AutoCloseable {

    private static final int MANY = 4;
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofMillis(150);

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();

    /** Four clients that ask for this path all the time. */
    static Load busy(TargetJvm target, String path) {
        return start(target, path, MANY, SHORT);
    }

    /** One client that asks a few times a second. */
    static Load light(TargetJvm target, String path) {
        return start(target, path, 1, LONG);
    }

    private static Load start(TargetJvm target, String path, int clients, Duration pause) {
        Load load = new Load();
        for (int i = 0; i < clients; i++) {
            load.clients.add(CompletableFuture.runAsync(() -> load.ask(target, path, pause), load.threads));
        }
        return load;
    }

    long answered() {
        return answered.get();
    }

    long failed() {
        return failed.get();
    }

    private void ask(TargetJvm target, String path, Duration pause) {
        while (running.get()) {
            try {
                target.get(path);
                answered.incrementAndGet();
            } catch (IOException lost) {
                failed.incrementAndGet();
            } catch (InterruptedException stopped) {
                return;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    @Override
    public void close() {
        running.set(false);
        CompletableFuture.allOf(clients.toArray(CompletableFuture<?>[]::new))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        threads.shutdown();
    }
}
