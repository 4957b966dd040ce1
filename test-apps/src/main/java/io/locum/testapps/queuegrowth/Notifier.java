package io.locum.testapps.queuegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CountDownLatch;

/** Gives tasks to an executor of Netty's that hangs in its first; with {@code --hang=no} it does not. */
public final class Notifier {

    private static final int TASKS = 40_000;

    private final EventExecutor executor = new DefaultEventExecutor();
    private long told;

    private Notifier() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Notifier notifier = new Notifier();
        if (launch.option("hang").isEmpty()) {
            CountDownLatch never = new CountDownLatch(1);
            notifier.executor.execute(() -> await(never));
        }
        Traffic.serve(launch, TASKS, number -> notifier.tell("subscriber " + number, new StringBuilder(600)));
    }

    private void tell(String who, StringBuilder news) {
        executor.execute(() -> told += who.length() + news.length());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
