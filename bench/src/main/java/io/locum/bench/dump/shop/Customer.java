package io.locum.bench.dump.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer, who knows the orders and perhaps another customer. */
record Customer(
        long number,
        String name,
        Address address,
        List<Order> orders,
        Map<String, Object> attributes,
        Optional<Customer> recommendedBy) {}
