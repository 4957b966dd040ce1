package io.locum.demo;

import java.util.SplittableRandom;

/** Prices of a portfolio: the last one is cheap, a simulated one costs a tenth of a second of computing. */
final class PortfolioValuation {

    private static final int PATHS = 200_000;
    private static final int DAYS = 250;

    /** A look-up; any symbol has a price. */
    double lastPrice(String symbol) {
        return 50 + Math.floorMod(symbol.hashCode(), 100);
    }

    /** A Monte Carlo valuation over one year of trading days. Never do this on an event loop. */
    double simulate(String symbol) {
        SplittableRandom random = new SplittableRandom(symbol.hashCode());
        double sum = 0;
        for (int path = 0; path < PATHS; path++) {
            double price = lastPrice(symbol);
            for (int day = 0; day < DAYS; day++) {
                price *= 1 + (random.nextDouble() - 0.5) * 0.02;
            }
            sum += price;
        }
        return sum / PATHS;
    }
}
