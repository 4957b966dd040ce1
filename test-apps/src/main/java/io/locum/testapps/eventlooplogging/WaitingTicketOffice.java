package io.locum.testapps.eventlooplogging;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The ticket office whose log waits for the collector, line by line. */
public final class WaitingTicketOffice {

    private WaitingTicketOffice() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        TicketOffice.open(Launch.of(args), "waiting.xml");
    }
}
