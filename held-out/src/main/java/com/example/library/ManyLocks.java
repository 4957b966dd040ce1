package com.example.library;

import com.example.life.Elsewhere;

/** The library with a lock for each book. */
public final class ManyLocks {

    private ManyLocks() {}

    /** Starts the server. */
    public static void main(String[] args) throws Exception {
        Desk.open(Lending.lockedByBook(Elsewhere.start(25, "noted")));
    }
}
