package io.locum.testapps.bigheap;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** A grid of numbers: 120 MB in arrays that are there from the beginning. */
public final class WeatherModel {

    private static final int LAYERS = 30;

    private static final int SIDE = 700;

    private static final int STEPS = 100;

    private final double[][][] pressure = new double[LAYERS][SIDE][SIDE];

    private WeatherModel() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), STEPS, new WeatherModel()::step);
    }

    private void step(int number) {
        double[][] layer = pressure[number % LAYERS];
        layer[number % SIDE][number % SIDE] += 1.0 / (number + 1);
    }
}
