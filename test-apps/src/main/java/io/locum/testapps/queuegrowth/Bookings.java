package io.locum.testapps.queuegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts a virtual thread for each booking, which waits for the office to open: with {@code --open=yes} it is open. With
 * {@code --threads=bare} no executor has the threads. Needs JDK 21, and says so by its exception.
 */
public final class Bookings {

    private static final int BOOKED = 8_000;

    private static final int FORM_BYTES = 3_000;

    private static final CountDownLatch OFFICE = new CountDownLatch(1);

    private Bookings() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        launch.option("open").ifPresent(unused -> OFFICE.countDown());
        Executor executor = launch.option("threads").isPresent() ? Bookings::start : Tasks.EXECUTOR;
        Traffic.serve(launch, BOOKED, number -> executor.execute(new Booking("guest " + number)));
    }

    private static void start(Runnable task) {
        try {
            // not in the JDK that this is compiled for
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("needs JDK 21", e);
        }
    }

    private static final class Tasks {
        static final Executor EXECUTOR = make();

        private static Executor make() {
            try {
                return (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("needs JDK 21", e);
            }
        }
    }

    private record Booking(String guest) implements Runnable {

        @Override
        public void run() {
            byte[] form = new byte[FORM_BYTES];
            try {
                OFFICE.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            form[0] = (byte) guest.length();
        }
    }
}
