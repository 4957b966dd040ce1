package io.locum.testapps.timetosafepoint;

/** Estimates a portfolio's risk by trying many random futures. */
interface Simulation {

    /** How many futures are tried. */
    int FUTURES = 120_000_000;

    /** The share of futures that end badly. */
    double risk(long seed);
}
