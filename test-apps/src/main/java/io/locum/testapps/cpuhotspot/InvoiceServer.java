package io.locum.testapps.cpuhotspot;

import io.locum.testapps.launch.Launch;

/** Serves invoices priced with a {@link PriceList}. */
public final class InvoiceServer {

    private InvoiceServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws Exception {
        InvoiceServers.open(Launch.of(args), PriceList::new);
    }
}
