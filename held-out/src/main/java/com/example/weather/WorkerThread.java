package com.example.weather;

import java.io.IOException;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;

/** Handlers run on a pool. */
public final class WorkerThread {

    private WorkerThread() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Forecast.open(WorkerThreadIOStrategy.getInstance());
    }
}
