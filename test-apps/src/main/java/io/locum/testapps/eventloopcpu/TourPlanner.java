package io.locum.testapps.eventloopcpu;

import java.util.Random;

/** Finds the shortest tour through a van's stops by trying every order. Immutable; for any thread. */
final class TourPlanner {

    /** The depot and ten parcels: 3.6 million orders, some tens of milliseconds of work. */
    private static final int STOPS = 11;

    private static final int ALL_VISITED = (1 << STOPS) - 1;

    private final double[][] distances;

    /** A planner for the stops of one van. */
    TourPlanner(int van) {
        Random map = new Random(van);
        double[] north = map.doubles(STOPS).toArray();
        double[] east = map.doubles(STOPS).toArray();
        distances = new double[STOPS][STOPS];
        for (int a = 0; a < STOPS; a++) {
            for (int b = 0; b < STOPS; b++) {
                distances[a][b] = Math.hypot(north[a] - north[b], east[a] - east[b]);
            }
        }
    }

    /** The length of the shortest tour from the depot through all stops and back. */
    double shortestTour() {
        return shortestFrom(0, 1);
    }

    private double shortestFrom(int stop, int visited) {
        if (visited == ALL_VISITED) {
            return distances[stop][0];
        }
        double shortest = Double.MAX_VALUE;
        for (int next = 1; next < STOPS; next++) {
            if ((visited & 1 << next) == 0) {
                double length = distances[stop][next] + shortestFrom(next, visited | 1 << next);
                if (length < shortest) {
                    shortest = length;
                }
            }
        }
        return shortest;
    }
}
