package io.locum.testapps.gcexplicit;

import java.util.HashMap;
import java.util.Map;

/** A wholesaler's products, all in memory. Immutable; for any thread. */
final class Catalogue {

    private static final int PRODUCTS = 1_500_000;

    /** A product. */
    record Product(String name, long cents) {}

    private final Map<Integer, Product> products = new HashMap<>();

    /** Reads the catalogue. */
    Catalogue() {
        for (int number = 0; number < PRODUCTS; number++) {
            products.put(number, new Product("product " + number, number * 7L % 9_999));
        }
    }

    /** A line about a product. */
    String line(int number) {
        Product product = products.getOrDefault(number, new Product("no such product", 0));
        return number + ";" + product.name() + ";" + product.cents() + "\n";
    }

    /** A part of the catalogue, as text. */
    String export(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int number = from; number < from + count; number++) {
            text.append(line(number));
        }
        return text.toString();
    }
}
