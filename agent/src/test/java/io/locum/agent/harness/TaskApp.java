package io.locum.agent.harness;

import java.awt.EventQueue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A timer with one thread, a pool with three, and AWT's event thread, each of which runs many short tasks. */
public final class TaskApp {
    private TaskApp() {}

    public static void main(String[] args) throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "the-timer"));
        // a task that was cancelled must not be work that waits
        timer.setRemoveOnCancelPolicy(true);
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(3, task -> new Thread(task, "the-pool"));
        List<Future<?>> shared = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shared.add(pool.scheduleAtFixedRate(() -> {}, 0, 5, TimeUnit.MILLISECONDS));
        }
        Future<?> ticking = timer.scheduleAtFixedRate(() -> {}, 0, 5, TimeUnit.MILLISECONDS);
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("exit"); line = in.readLine()) {
            switch (line) {
                case "ticks" -> {
                    for (int i = 0; i < 40; i++) {
                        timer.submit(() -> {}).get();
                        EventQueue.invokeAndWait(() -> {});
                    }
                }
                case "block" -> timer.submit(TaskApp::block).get();
                case "rest" -> {
                    ticking.cancel(false);
                    timer.submit(TaskApp::block).get();
                    timer.schedule(() -> {}, 400, TimeUnit.MILLISECONDS).get();
                }
                default -> EventQueue.invokeAndWait(TaskApp::block);
            }
            System.out.println("done, with " + shared.size() + " more");
        }
        System.exit(0);
    }

    private static void block() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 100_000_000) {
            LockSupport.parkNanos(100_000_000);
        }
    }
}
