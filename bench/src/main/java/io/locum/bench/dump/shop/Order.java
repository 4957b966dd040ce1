package io.locum.bench.dump.shop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** An order, which knows its customer, so that the two form a cycle. */
record Order(
        Long number,
        Customer customer,
        List<Line> lines,
        Status status,
        Instant placed,
        Collection<String> notes,
        LogEntry logged) {

    /** How far an order is. */
    enum Status {
        PLACED,
        PAID,
        SENT,
        RETURNED
    }
}
