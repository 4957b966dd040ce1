package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** Executors and timers, by the tasks that wait for them, and what waits for a future. */
@AutoService(ContentReader.class)
public final class Executors implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around(
                        "java.util.concurrent.ThreadPoolExecutor",
                        Kind.TASKS,
                        "the queue of a thread pool",
                        "workQueue"),
                Shape.of(
                        "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue",
                        Kind.TASKS,
                        "the queue of a scheduled executor",
                        new ArrayBacked("queue", "size")),
                Shape.around(
                        "java.util.concurrent.ThreadPerTaskExecutor",
                        Kind.TASKS,
                        "the threads of an executor that starts one for each task",
                        "threads"),
                Shape.around("java.util.Timer", Kind.TASKS, "the queue of a timer", "queue"),
                Shape.of("java.util.TaskQueue", Kind.TASKS, "the queue of a timer", new ArrayBacked("queue", "size")),
                Shape.of(
                        "java.util.concurrent.ForkJoinPool$WorkQueue",
                        Kind.TASKS,
                        "the queue of a fork-join worker",
                        new RingBuffer("array", "base", "top")),
                Shape.of(
                        "java.util.concurrent.CompletableFuture",
                        Kind.LIST,
                        "what waits for a future",
                        new LinkedNodes("stack", "fn", "", "")));
    }
}
