package io.locum.testapps.eventlooplogging;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The ticket office whose log has a queue, and a thread that waits for the collector. */
public final class QueueingTicketOffice {

    private QueueingTicketOffice() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        TicketOffice.open(Launch.of(args), "queueing.xml");
    }
}
