package io.locum.testapps.eventlooplock;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.LineClient;
import io.locum.testapps.remote.LineService;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A chat on one event loop, whose messages go to an archive every half second. */
final class Chat {

    private static final Duration ARCHIVE_LATENCY = Duration.ofMillis(120);
    private static final Duration BETWEEN_ARCHIVALS = Duration.ofMillis(400);

    private Chat() {}

    /** Opens the chat; does not return. */
    static void open(Launch launch, Function<LineClient, History> histories) throws IOException, InterruptedException {
        LineService archive =
                LineService.start("archive", ARCHIVE_LATENCY, transcript -> "filed " + transcript.length());
        History history = histories.apply(new LineClient(archive.port()));
        ScheduledFuture<?> archiving = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "archivist"))
                .scheduleWithFixedDelay(history::archive, 0, BETWEEN_ARCHIVALS.toMillis(), TimeUnit.MILLISECONDS);
        try {
            launch.serve(NettyHttp.listen(launch.port(), 1, () -> new ChatHandler(history)));
        } finally {
            archiving.cancel(false);
        }
    }
}
