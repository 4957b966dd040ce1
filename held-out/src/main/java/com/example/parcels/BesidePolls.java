package com.example.parcels;

import java.io.IOException;
import java.util.concurrent.Executors;

/** Prints on threads of its own. */
public final class BesidePolls {

    private BesidePolls() {}

    /** Starts the warehouse. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Warehouse.open(Executors.newFixedThreadPool(4));
    }
}
