package com.example.hotel;

import org.jspecify.annotations.Nullable;

/** Rings for all who listen. */
final class Desk {

    private @Nullable Listening listeners;

    void listen(Guest guest) {
        listeners = new Listening(guest, listeners);
    }

    void leave(Guest guest) {
        Listening kept = null;
        for (Listening each = listeners; each != null; each = each.next()) {
            kept = each.guest() == guest ? kept : new Listening(each.guest(), kept);
        }
        listeners = kept;
    }

    void ring() {
        for (Listening each = listeners; each != null; each = each.next()) {
            each.guest().hear();
        }
    }

    private record Listening(Guest guest, @Nullable Listening next) {}
}
