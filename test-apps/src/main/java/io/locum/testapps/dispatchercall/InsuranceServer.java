package io.locum.testapps.dispatchercall;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import org.apache.pekko.actor.typed.DispatcherSelector;

/** Underwriters wait for the register on the dispatcher that all actors share. */
public final class InsuranceServer {

    private InsuranceServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        InsuranceOffice.open(Launch.of(args), DispatcherSelector.defaultDispatcher());
    }
}
