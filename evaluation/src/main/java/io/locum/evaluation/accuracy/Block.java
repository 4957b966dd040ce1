package io.locum.evaluation.accuracy;

import java.time.Duration;

/**
 * A time for which an application says its event loop was blocked.
 *
 * @param start in the application's {@code System.nanoTime()}
 * @param length how long it really took
 * @param kind what the loop's thread did meanwhile
 */
record Block(long start, Duration length, String kind) {}
