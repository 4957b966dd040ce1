package io.locum.testapps.timetosafepoint;

import io.locum.testapps.launch.Launch;

/** The risk desk with a simulation that can be stopped. */
public final class RiskService {

    private RiskService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        RiskDesk.open(Launch.of(args), new SteppedSimulation());
    }
}
