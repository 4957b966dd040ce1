package com.example.ferry;

import java.io.IOException;

/** The pier with one queue. */
public final class OneByOne {

    private OneByOne() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Pier.open(new OrderedTickets());
    }
}
