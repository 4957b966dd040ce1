package io.locum.testapps.reactorcall;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.HttpService;
import java.io.IOException;
import java.time.Duration;
import reactor.core.scheduler.Scheduler;

/** The currency converter, and the bank that it asks. */
final class Converter {

    private static final Duration BANK_LATENCY = Duration.ofMillis(80);

    private Converter() {}

    /** Opens the converter with the scheduler that asks the bank; does not return. */
    static void open(Launch launch, Scheduler scheduler) throws IOException, InterruptedException {
        Bank bank = new Bank(HttpService.start(BANK_LATENCY, path -> "1.18"));
        launch.serve(NettyHttp.listen(launch.port(), 1, () -> new ConverterHandler(bank, scheduler)));
    }
}
