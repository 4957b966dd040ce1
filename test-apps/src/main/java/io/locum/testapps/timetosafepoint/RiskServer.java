package io.locum.testapps.timetosafepoint;

import io.locum.testapps.launch.Launch;

/** The risk desk with a simulation that cannot be stopped. */
public final class RiskServer {

    private RiskServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        RiskDesk.open(Launch.of(args), new StraightSimulation());
    }
}
