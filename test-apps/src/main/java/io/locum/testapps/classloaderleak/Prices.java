package io.locum.testapps.classloaderleak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** All that has a say in a price. */
final class Prices {

    private static final List<IntUnaryOperator> STEPS = new ArrayList<>();

    private Prices() {}

    static void add(IntUnaryOperator step) {
        STEPS.add(step);
    }

    static void remove(IntUnaryOperator step) {
        STEPS.remove(step);
    }

    static int price(int price) {
        int now = price;
        for (IntUnaryOperator step : STEPS) {
            now = step.applyAsInt(now);
        }
        return now;
    }
}
