package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/**
 * A small event loop under remote control: each line on its standard input is a command, each answer a line on its
 * standard output.
 */
public final class LoopApp {
    private static final Object LOCK = new Object();

    private LoopApp() {}

    /** Something for the loop to do; the future has the begin and the length of its tick. */
    private record Task(Runnable work, CompletableFuture<String> tick) {}

    public static void main(String[] args) throws Exception {
        ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();
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

    private static void run(Selector selector, ConcurrentLinkedQueue<Task> tasks) {
        try {
            while (selector.isOpen()) {
                if (tasks.isEmpty()) {
                    selector.select(20);
                } else {
                    selector.selectNow();
                }
                long begin = System.nanoTime();
                // One a tick, so that each block is a stall of its own.
                Task task = tasks.poll();
                if (task != null) {
                    task.work().run();
                    task.tick().complete(begin + " " + (System.nanoTime() - begin));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("selecting", e);
        }
    }

    private static String answer(String[] command, Selector selector, ConcurrentLinkedQueue<Task> tasks)
            throws Exception {
        return switch (command[0]) {
            case "block" -> block(Long.parseLong(command[1]), selector, tasks);
            case "forever" -> blockForGood(selector, tasks);
            case "lock" -> lock(Long.parseLong(command[1]), selector, tasks);
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
            case "recordings" ->
                FlightRecorder.getFlightRecorder().getRecordings().stream()
                        .map(recording -> recording.getName() + ":" + recording.getState())
                        .toList()
                        .toString();
            case "own" -> startOwnRecording();
            case "own-events" -> Long.toString(countOwnEvents(Path.of(command[1])));
            case "capture" -> CapturedCode.start("sun.nio.ch.SelectorImpl");
            case "captured" -> CapturedCode.last();
            case "deadlock" -> Deadlock.make();
            case "client" -> selectAFewTimes();
            case "exit" -> {
                System.exit(0);
                yield "";
            }
            default -> "unknown " + command[0];
        };
    }

    private static String startOwnRecording() {
        Recording recording = new Recording();
        recording.setName("own");
        recording.enable("jdk.JavaThreadStatistics").withPeriod(Duration.ofMillis(50));
        recording.start();
        return "started";
    }

    private static long countOwnEvents(Path file) throws IOException {
        Recording own = FlightRecorder.getFlightRecorder().getRecordings().stream()
                .filter(recording -> recording.getName().equals("own"))
                .findFirst()
                .orElseThrow();
        own.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.JavaThreadStatistics"))
                .count();
    }

    /** As a client does while it connects; not often enough to be an event loop. */
    private static String selectAFewTimes() throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < 5; i++) {
                selector.select(1);
            }
            blockFor(200);
            selector.selectNow();
        }
        return "selected";
    }

    /** Blocks the loop and tells when the tick began and how long it was. */
    private static String block(long millis, Selector selector, ConcurrentLinkedQueue<Task> tasks) {
        return submit(() -> blockFor(millis), selector, tasks).join();
    }

    private static CompletableFuture<String> submit(
            Runnable work, Selector selector, ConcurrentLinkedQueue<Task> tasks) {
        Task task = new Task(work, new CompletableFuture<>());
        tasks.add(task);
        selector.wakeup();
        return task.tick();
    }

    /** Returns when the loop has been blocked for a while. */
    private static String blockForGood(Selector selector, ConcurrentLinkedQueue<Task> tasks)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> never = submit(
                () -> {
                    begun.countDown();
                    blockFor(3_600_000);
                },
                selector,
                tasks);
        begun.await();
        blockFor(100);
        return never.isDone() ? "over" : "blocked";
    }

    private static void blockFor(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Makes the loop wait for a lock that another thread holds. */
    private static String lock(long millis, Selector selector, ConcurrentLinkedQueue<Task> tasks)
            throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        Thread holder = new Thread(
                () -> {
                    synchronized (LOCK) {
                        held.countDown();
                        blockFor(millis);
                    }
                },
                "the-holder");
        holder.start();
        held.await();
        submit(
                        () -> {
                            synchronized (LOCK) {
                                held.countDown();
                            }
                        },
                        selector,
                        tasks)
                .join();
        return "locked";
    }
}
