package io.locum.testapps.deadlock;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The bank with a {@link OrderedLedger}. */
public final class SettlementServer {

    private SettlementServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Bank.open(Launch.of(args), OrderedLedger::new);
    }
}
