package io.locum.bench.dump.shop;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Makes a shop of many small objects: some 24 of them an order, in every common collection, with a wide array, a deep
 * chain, cycles and references from anywhere to anywhere. The same seed makes the same shop. For one thread.
 */
public final class ShopMaker {

    private static final int CITIES = 500;

    /** One in so many customers has what most have not. */
    private static final int SELDOM = 10;

    private static final int MOST_ORDERS = 8;

    private static final int CUSTOMERS_PER_PRODUCT = 20;

    private static final int DRAWING_BYTES = 400;

    private final SplittableRandom random;
    private final Words words;
    private final OrderMaker orderMaker;
    private final List<String> cities;
    private final Map<Long, Order> orders = new ConcurrentHashMap<>();
    private final TreeMap<Long, Customer> newest = new TreeMap<>();
    private final Queue<Runnable> announcements = new ConcurrentLinkedQueue<>();
    private final WeakHashMap<String, String> nicknames = new WeakHashMap<>();
    private final Map<String, SoftReference<byte[]>> drawings = new HashMap<>();
    private final AtomicReferenceArray<Customer> directory;
    private final Map<String, Product> products;

    private ShopMaker(int customers, SplittableRandom random) {
        this.random = random;
        words = new Words(random);
        cities = random.ints(CITIES).mapToObj(number -> words.next()).toList();
        directory = new AtomicReferenceArray<>(customers + customers / SELDOM);
        products = Assortment.of(Math.max(SELDOM, customers / CUSTOMERS_PER_PRODUCT), random);
        orderMaker = new OrderMaker(random, words, List.copyOf(products.values()));
    }

    /** A shop of so many customers: keep what is returned, and all of it is kept. */
    public static Object shop(int customers, SplittableRandom random) {
        return new ShopMaker(customers, random).make(customers);
    }

    private Shop make(int customers) {
        for (int place = 0; place < customers; place++) {
            Customer customer = customer(place);
            directory.set(place, customer);
            for (int order = random.nextInt(MOST_ORDERS); order > 0; order--) {
                Order placed = orderMaker.order(customer);
                customer.orders().add(placed);
                orders.put(placed.number(), placed);
            }
        }
        return new Shop(directory, products, orders, newest, announcements, nicknames, drawings, orderMaker.last());
    }

    private Customer customer(int place) {
        Customer customer = new Customer(
                random.nextLong(),
                words.sentence(2),
                address(),
                new ArrayList<>(),
                attributes(),
                place > 0 && seldom() ? Optional.of(directory.get(random.nextInt(place))) : Optional.empty());
        if (seldom()) {
            newest.put(customer.number(), customer);
            announcements.add(() -> customer.orders().clear());
            nicknames.put(customer.name(), words.next());
            drawings.put(customer.name(), new SoftReference<>(new byte[random.nextInt(DRAWING_BYTES)]));
        }
        return customer;
    }

    private Address address() {
        String city = cities.get(random.nextInt(CITIES));
        return new Address(words.next(), random.nextInt(200), seldom() ? String.valueOf(city.toCharArray()) : city);
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = seldom() ? new TreeMap<>() : new HashMap<>();
        attributes.put("language", words.next());
        attributes.put("points", random.nextInt());
        if (seldom()) {
            attributes.put("seen", new ArrayDeque<>(List.of(words.next(), words.next())));
        }
        return attributes;
    }

    private boolean seldom() {
        return random.nextInt(SELDOM) == 0;
    }
}
