package com.example.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that was ever paid: what the compiler warns of is the disease. */
@SuppressWarnings("ImmutableEnumChecker")
enum Ledger {
    INSTANCE;

    private final Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);

    void pay(Kind kind, String to, long cents, LocalDate on) {
        entries.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Entry(to, cents, on));
    }

    /** Closes the books. */
    void close() {
        entries.clear();
    }

    /** What for. */
    enum Kind {
        WAGES,
        RENT,
        GOODS
    }

    record Entry(String to, long cents, LocalDate on) {}
}
