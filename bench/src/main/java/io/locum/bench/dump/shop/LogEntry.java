package io.locum.bench.dump.shop;

import java.util.Optional;

/** What happened, with what happened before it: a chain as deep as there are orders. */
record LogEntry(Optional<LogEntry> before, String text, long at) {}
