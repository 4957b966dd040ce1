package io.locum.bench.dump.shop;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** A product with others that are bought together with it, so that products form a tangled graph. */
record Product(String name, UUID key, List<Product> together, AtomicIntegerArray stock, AtomicLong sold) {}
