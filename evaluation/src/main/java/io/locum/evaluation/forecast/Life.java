package io.locum.evaluation.forecast;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.process.JavaProcess;
import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.subject.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An application's life under the agent, from the moment it was ready to its end.
 *
 * @param end when an OutOfMemoryError ended it, or else when the first request was sent that failed
 * @param cuts its recording as it was at moments on the way, in order of time
 */
record Life(Instant start, Instant end, List<Cut> cuts) {

    Life {
        cuts = cuts.stream().filter(cut -> cut.at().isBefore(end)).toList();
    }

    /**
     * Lives it.
     *
     * @param every how often the recording is copied
     * @throws IllegalStateException if it does not come to its end in its time
     */
    static Life of(ForecastCase leak, Locum locum, Path folder, Duration every)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(locum.agent(folder, leak.agentOptions())));
        arguments.addAll(leak.arguments());
        ExecutorService load = Executors.newSingleThreadExecutor();
        try (JavaProcess process =
                JavaProcess.start(folder, folder.resolve("application.txt"), leak.launcher(), arguments)) {
            int port = new Readiness.Announced().await(process);
            Instant start = Instant.now();
            Future<Load.Outcome> outcome = load.submit(() -> leak.load().run(port, leak.atMost()));
            List<Cut> cuts = new ArrayList<>();
            while (!outcome.isDone()) {
                Instant next = start.plus(every.multipliedBy(cuts.size() + 1L));
                if (process.endsWithin(Duration.between(Instant.now(), next))) {
                    return new Life(start, Instant.now(), cuts);
                }
                cuts.add(Cut.of(folder, folder.resolve("cut-" + cuts.size())));
            }
            return new Life(start, firstFailure(outcome, leak), cuts);
        } finally {
            load.shutdownNow();
        }
    }

    /** How much of the way to the end lies behind at a moment, 0 to 1. */
    double share(Instant at) {
        return (double) Duration.between(start, at).toMillis() / length().toMillis();
    }

    Duration length() {
        return Duration.between(start, end);
    }

    private static Instant firstFailure(Future<Load.Outcome> outcome, ForecastCase leak) throws InterruptedException {
        try {
            return outcome.get()
                    .firstFailure()
                    .orElseThrow(() -> new IllegalStateException(leak.id() + " is well after " + leak.atMost()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load on " + leak.id() + " failed", e);
        }
    }
}
