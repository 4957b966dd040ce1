package com.example.harbour;

/** Has pictures made by a worker. */
public final class OnWorker {

    private OnWorker() {}

    /** Starts the server. */
    public static void main(String[] args) throws InterruptedException {
        HarbourMaster.open(false);
    }
}
