package com.example.ferry;

import java.io.IOException;

/** Sells one ticket after another, so that their numbers are in the order of payment. */
final class OrderedTickets extends Tickets {

    OrderedTickets() throws IOException {}

    @Override
    synchronized int sell() throws IOException, InterruptedException {
        return super.sell();
    }
}
