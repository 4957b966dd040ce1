package io.locum.bench.dump.shop;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shop.
 *
 * @param directory one wide array with a place for every customer, some of them empty
 * @param nicknames by name; forgets the names of customers that are gone
 * @param drawings what can be drawn again
 * @param last where the log ends
 */
record Shop(
        AtomicReferenceArray<Customer> directory,
        Map<String, Product> products,
        Map<Long, Order> orders,
        NavigableMap<Long, Customer> newest,
        Queue<Runnable> announcements,
        WeakHashMap<String, String> nicknames,
        Map<String, SoftReference<byte[]>> drawings,
        LogEntry last) {}
