package io.locum.testapps.queuegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.nio.CharBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends mails on two slow threads behind a queue, which with {@code --bound=<n>} takes no more than that. */
public final class Mailer {

    private static final int THREADS = 2;

    private static final int MAILS = 15_000;

    private static final long NANOS_PER_MAIL = TimeUnit.SECONDS.toNanos(5);

    private final ThreadPoolExecutor executor;

    private Mailer(BlockingQueue<Runnable> queue) {
        executor = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, queue, new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Mailer mailer = new Mailer(launch.option("bound")
                .map(Integer::parseInt)
                .<BlockingQueue<Runnable>>map(ArrayBlockingQueue::new)
                .orElseGet(LinkedBlockingQueue::new));
        Traffic.serve(launch, MAILS, mailer::send);
    }

    private void send(int number) {
        executor.execute(new Mail("reader-" + number + "@example.com", new char[1_000]));
    }

    private record Mail(String to, CharSequence text) implements Runnable {
        Mail(String to, char[] text) {
            this(to, CharBuffer.wrap(text));
        }

        @Override
        public void run() {
            LockSupport.parkNanos(this, NANOS_PER_MAIL + to.length() + text.length());
        }
    }
}
