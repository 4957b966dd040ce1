package com.example.hotel;

/** Somebody with luggage. */
final class Guest {

    private final StringBuilder luggage = new StringBuilder(4_000);

    void hear() {
        if (luggage.length() < luggage.capacity()) {
            luggage.append('!');
        }
    }
}
