package io.locum.bench.dump.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** Makes products. */
final class Assortment {

    private static final int STORES = 12;

    private static final int MOST_TOGETHER = 6;

    private Assortment() {}

    /** So many products, or a few less when names repeat. */
    static Map<String, Product> of(int count, SplittableRandom random) {
        Words words = new Words(random);
        Map<String, Product> products = new LinkedHashMap<>();
        List<Product> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Product product = new Product(
                    words.sentence(2),
                    new UUID(random.nextLong(), random.nextLong()),
                    new ArrayList<>(),
                    new AtomicIntegerArray(random.ints(STORES).toArray()),
                    new AtomicLong(random.nextLong()));
            if (products.putIfAbsent(product.name(), product) == null) {
                all.add(product);
            }
        }
        for (Product product : all) {
            for (int other = random.nextInt(MOST_TOGETHER); other > 0; other--) {
                product.together().add(all.get(random.nextInt(all.size())));
            }
        }
        return products;
    }
}
