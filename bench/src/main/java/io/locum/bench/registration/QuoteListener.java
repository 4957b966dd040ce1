package io.locum.bench.registration;

import java.util.EventListener;

/** Is told quotes. */
interface QuoteListener extends EventListener {

    /** A new quote, as text. */
    void quoted(String quote);
}
