package com.example.mailbox;

/** The post office whose postmen sleep. */
public final class Sleepy {

    private Sleepy() {}

    /** Starts the server. */
    public static void main(String[] args) throws InterruptedException {
        PostOffice.open(SleepyPostman::new);
    }
}
