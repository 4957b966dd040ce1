package io.locum.testapps.deadlock;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The bank with a {@link Ledger}. */
public final class TransferServer {

    private TransferServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Bank.open(Launch.of(args), Ledger::new);
    }
}
