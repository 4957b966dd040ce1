package com.example.library;

import com.example.life.Elsewhere;

/** The library with one lock. */
public final class OneLock {

    private OneLock() {}

    /** Starts the server. */
    public static void main(String[] args) throws Exception {
        Desk.open(Lending.locked(Elsewhere.start(25, "noted")));
    }
}
