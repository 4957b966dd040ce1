package io.locum.testapps.cpuhotspot;

import io.locum.testapps.launch.Launch;

/** Serves invoices priced with a {@link PriceIndex}. */
public final class BillingServer {

    private BillingServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws Exception {
        InvoiceServers.open(Launch.of(args), PriceIndex::new);
    }
}
