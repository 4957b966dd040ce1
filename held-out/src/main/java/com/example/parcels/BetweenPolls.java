package com.example.parcels;

import java.io.IOException;

/** Prints on the thread that polls. */
public final class BetweenPolls {

    private BetweenPolls() {}

    /** Starts the warehouse. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Warehouse.open(Runnable::run);
    }
}
