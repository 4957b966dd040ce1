package io.locum.bench.registration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells quotes to whoever listens. For any thread. */
final class Quotes {

    private final Set<QuoteListener> listeners = ConcurrentHashMap.newKeySet();

    void addQuoteListener(QuoteListener listener) {
        listeners.add(listener);
    }

    void removeQuoteListener(QuoteListener listener) {
        listeners.remove(listener);
    }

    void tell(String quote) {
        for (QuoteListener listener : listeners) {
            listener.quoted(quote);
        }
    }
}
