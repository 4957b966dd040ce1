package io.locum.testapps.eventlooplogging;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.HttpService;
import java.io.IOException;
import java.time.Duration;
import org.apache.logging.log4j.core.config.Configurator;

/** The ticket office on two event loops, and the collector that its log goes to. */
final class TicketOffice {

    private static final int LOOPS = 2;

    /** What the collector takes to file a line: it is in another data centre. */
    private static final Duration COLLECTOR_LATENCY = Duration.ofMillis(60);

    private TicketOffice() {}

    /** Opens the office with a configuration of the log, a file beside this class; does not return. */
    static void open(Launch launch, String logging) throws IOException, InterruptedException {
        System.setProperty(
                "collector", "http://127.0.0.1:" + HttpService.start(COLLECTOR_LATENCY, path -> "filed") + "/lines");
        Configurator.initialize(null, "classpath:io/locum/testapps/eventlooplogging/" + logging);
        AuditTrail audit = new AuditTrail();
        launch.serve(NettyHttp.listen(launch.port(), LOOPS, () -> new BookingHandler(audit)));
    }
}
