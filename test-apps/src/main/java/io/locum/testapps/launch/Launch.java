package io.locum.testapps.launch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a sample application: {@code --port=<n>} (0 or absent: any free one), {@code --for=<seconds>} (how
 * long it lives at most, two minutes unless told) and whatever else the application knows.
 *
 * <p>Immutable.
 */
public final class Launch {

    /** Long enough for any measurement, short enough that a forgotten server is gone before anyone wonders. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Map<String, String> options;

    private Launch(Map<String, String> options) {
        this.options = Map.copyOf(options);
    }

    /** Reads {@code --name=value} arguments; throws IllegalArgumentException, naming the argument, for anything else. */
    public static Launch of(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 3) {
                throw new IllegalArgumentException("not an option of the form --name=value: " + argument);
            }
            options.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return new Launch(options);
    }

    /** The port to listen on; 0 for any. */
    public int port() {
        return option("port").map(Integer::parseInt).orElse(0);
    }

    /** The value of an option of the application's own. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * Says on standard output that the application listens ({@code ready <port>}), keeps it alive for its time and ends
     * it. Does not return.
     */
    public void serve(int port) throws InterruptedException {
        System.out.println("ready " + port);
        Thread.sleep(option("for")
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(LIFE)
                .toMillis());
        System.exit(0);
    }
}
