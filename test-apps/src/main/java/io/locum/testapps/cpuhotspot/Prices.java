package io.locum.testapps.cpuhotspot;

/** Knows what each article costs. Immutable; for any thread. */
interface Prices {

    /** The price in cents; 0 for an article nobody knows. */
    long priceOf(String article);
}
