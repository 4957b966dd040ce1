package io.locum.bench.dump.shop;

/** Where a customer lives; many share a city, and some have a copy of its name. */
record Address(String street, int number, String city) {}
