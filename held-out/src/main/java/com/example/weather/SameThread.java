package com.example.weather;

import java.io.IOException;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/** Handlers run where requests are read: quick, for those that never wait. */
public final class SameThread {

    private SameThread() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Forecast.open(SameThreadIOStrategy.getInstance());
    }
}
