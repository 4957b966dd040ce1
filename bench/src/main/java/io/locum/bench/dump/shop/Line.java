package io.locum.bench.dump.shop;

import java.math.BigDecimal;

/** A line of an order; products are shared by many. */
record Line(Product product, Integer quantity, BigDecimal price) {}
