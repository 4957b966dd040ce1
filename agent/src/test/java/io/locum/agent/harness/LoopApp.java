package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * A small event loop under remote control: each line on its standard input is a command, each answer a line on its
 * standard output.
 */
public final class LoopApp {
    private static final Object LOCK = new Object();

    private LoopApp() {}

    public static void main(String[] args) throws Exception {
        ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        Selector selector = Selector.open();
        Thread loop = new Thread(() -> run(selector, tasks), "the-loop");
        loop.setDaemon(true);
        loop.start();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(answer(line.split(" ", -1), selector, tasks));
        }
    }

    private static void run(Selector selector, ConcurrentLinkedQueue<Runnable> tasks) {
        try {
            while (selector.isOpen()) {
                selector.select(20);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("selecting", e);
        }
    }

    private static String answer(String[] command, Selector selector, ConcurrentLinkedQueue<Runnable> tasks)
            throws Exception {
        return switch (command[0]) {
            case "block" -> block(Long.parseLong(command[1]), selector, tasks);
            case "forever" -> {
                tasks.add(() -> blockFor(3_600_000));
                selector.wakeup();
                yield "blocking";
            }
            case "hold" -> {
                hold(Long.parseLong(command[1]));
                yield "held";
            }
            case "threads" ->
                String.join(
                        ",",
                        Thread.getAllStackTraces().keySet().stream()
                                .map(Thread::getName)
                                .sorted()
                                .toList());
            case "loader" -> {
                System.gc();
                yield HarnessAgent.lastLoader().get() == null ? "collected" : "loaded";
            }
            case "exit" -> {
                System.exit(0);
                yield "";
            }
            default -> "unknown " + command[0];
        };
    }

    /** Blocks the loop and tells when and for how long. */
    private static String block(long millis, Selector selector, ConcurrentLinkedQueue<Runnable> tasks)
            throws InterruptedException {
        long[] times = new long[2];
        CountDownLatch done = new CountDownLatch(1);
        tasks.add(() -> {
            times[0] = System.nanoTime();
            blockFor(millis);
            times[1] = System.nanoTime();
            done.countDown();
        });
        selector.wakeup();
        done.await();
        return times[0] + " " + (times[1] - times[0]);
    }

    private static void blockFor(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void hold(long millis) {
        synchronized (LOCK) {
            blockFor(millis);
        }
    }
}
