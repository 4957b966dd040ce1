package io.locum.testapps.heapwaste;

/** What somebody sells. */
record Offer(long number, String name, String maker, String country, String unit, String currency) {}
