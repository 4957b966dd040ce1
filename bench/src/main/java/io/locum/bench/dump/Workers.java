package io.locum.bench.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/**
 * Threads that wait, with objects in their local variables and thread locals.
 *
 * @param leave lets them end
 */
record Workers(CountDownLatch leave) {

    private static final int COUNT = 16;

    private static final int FRAMES = 8;

    /** Starts them and waits until each waits. */
    static Workers start(SplittableRandom random) {
        Workers workers = new Workers(new CountDownLatch(1));
        CountDownLatch waiting = new CountDownLatch(COUNT);
        ThreadLocal<List<int[]>> scratch = ThreadLocal.withInitial(ArrayList::new);
        for (int number = 0; number < COUNT; number++) {
            int[] numbers = random.ints(number).toArray();
            Thread worker = new Thread(
                    () -> {
                        scratch.get().add(numbers);
                        workers.descend(FRAMES, waiting);
                    },
                    "worker-" + number);
            worker.setDaemon(true);
            worker.start();
        }
        await(waiting);
        return workers;
    }

    private void descend(int frames, CountDownLatch waiting) {
        StringBuilder local = new StringBuilder("frame ").append(frames);
        if (frames > 0) {
            descend(frames - 1, waiting);
        } else {
            waiting.countDown();
            await(leave);
        }
        local.setLength(0);
    }

    /** Lets them end. */
    void letGo() {
        leave.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
