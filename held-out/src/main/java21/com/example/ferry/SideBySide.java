package com.example.ferry;

import java.io.IOException;

/** The pier where everybody is served at once. */
public final class SideBySide {

    private SideBySide() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Pier.open(new Tickets());
    }
}
