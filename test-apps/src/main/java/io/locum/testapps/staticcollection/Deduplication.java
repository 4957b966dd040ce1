package io.locum.testapps.staticcollection;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers the id of every message, lest one is handled twice. */
public final class Deduplication {

    private static final int MESSAGES = 250_000;

    private final Set<String> seen = new HashSet<>();

    private Deduplication() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), MESSAGES, number -> Holder.INSTANCE.accept(number));
    }

    private void accept(int number) {
        if (!seen.add(new UUID(number * 31L, number).toString())) {
            throw new IllegalStateException("twice: " + number);
        }
    }

    private static final class Holder {
        static final Deduplication INSTANCE = new Deduplication();
    }
}
