package io.locum.testapps.dispatchercall;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.HttpService;
import java.io.IOException;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.DispatcherSelector;

/** The insurer's actors behind a web server, and the register that they ask. */
final class InsuranceOffice {

    private static final Duration REGISTER_LATENCY = Duration.ofMillis(120);

    private InsuranceOffice() {}

    /** Opens the office with the dispatcher for underwriters; does not return. */
    static void open(Launch launch, DispatcherSelector underwriting) throws IOException, InterruptedException {
        RiskRegister register = new RiskRegister(HttpService.start(REGISTER_LATENCY, path -> "1790"));
        ActorSystem<Insurer.Question> insurer = ActorSystem.create(Insurer.open(register, underwriting), "insurer");
        launch.serve(NettyHttp.listen(launch.port(), 1, () -> new InsurerHandler(insurer)));
    }
}
