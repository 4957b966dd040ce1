package com.example.harbour;

/** Makes pictures where requests arrive. */
public final class OnIoThread {

    private OnIoThread() {}

    /** Starts the server. */
    public static void main(String[] args) throws InterruptedException {
        HarbourMaster.open(true);
    }
}
