package io.locum.testapps.classloaderleak.plugin;

/** Data that a plug-in loads once for each of its class loaders. */
final class Tables {

    private static final int[] VALUES = new int[150_000];

    private Tables() {}

    static int value(int place) {
        return VALUES[Math.floorMod(place, VALUES.length)];
    }
}
