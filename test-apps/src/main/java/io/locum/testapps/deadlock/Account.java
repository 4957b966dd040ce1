package io.locum.testapps.deadlock;

/** An account. Its balance changes only under its lock and can be read without. */
final class Account {

    private final int number;
    private volatile long cents;

    Account(int number, long cents) {
        this.number = number;
        this.cents = cents;
    }

    int number() {
        return number;
    }

    long cents() {
        return cents;
    }

    synchronized void book(long change) {
        cents = cents + change;
    }
}
