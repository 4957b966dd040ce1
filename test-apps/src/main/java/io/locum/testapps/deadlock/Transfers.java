package io.locum.testapps.deadlock;

/** Moves money between accounts. For any thread. */
interface Transfers {

    /** Moves an amount once the risk department has agreed; blocks until then. */
    void transfer(Account from, Account to, long cents);
}
