package io.locum.testapps.capturedclosure;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.concurrent.CompletableFuture;

/** Lets uploads through when a future completes, which with {@code --opens=yes} it does, and else never. */
public final class Gate {

    private static final int COUNT = 2_500;

    private final CompletableFuture<String> opened = new CompletableFuture<>();
    private long passed;

    private Gate() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Gate gate = new Gate();
        if (launch.option("opens").isPresent()) {
            gate.opened.complete("open");
        }
        Traffic.serve(launch, COUNT, gate::arrive);
    }

    private void arrive(int number) {
        Upload upload = Upload.receive(number);
        if (opened.thenAccept(how -> passed += upload.content().length() + how.length())
                .isCompletedExceptionally()) {
            throw new IllegalStateException("an upload that did not get through: " + number);
        }
    }
}
