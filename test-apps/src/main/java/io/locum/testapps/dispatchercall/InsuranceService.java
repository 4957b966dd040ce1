package io.locum.testapps.dispatchercall;

import io.locum.testapps.launch.Launch;
import java.io.IOException;
import org.apache.pekko.actor.typed.DispatcherSelector;

/** Underwriters wait for the register on the dispatcher for calls that block. */
public final class InsuranceService {

    private InsuranceService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        InsuranceOffice.open(Launch.of(args), DispatcherSelector.blocking());
    }
}
