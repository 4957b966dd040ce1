package com.example.mailbox;

/** The post office whose postmen come back. */
public final class Patient {

    private Patient() {}

    /** Starts the server. */
    public static void main(String[] args) throws InterruptedException {
        PostOffice.open(PatientPostman::new);
    }
}
