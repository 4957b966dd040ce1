package io.locum.testapps.deadlock;

import io.locum.testapps.remote.LineClient;

/** Locks the account that pays, then the one that receives. */
final class Ledger implements Transfers {

    private final ThreadLocal<LineClient> risk;

    Ledger(ThreadLocal<LineClient> risk) {
        this.risk = risk;
    }

    @Override
    public void transfer(Account from, Account to, long cents) {
        synchronized (from) {
            risk.get().ask("may " + from.number() + " pay " + cents);
            synchronized (to) {
                from.book(-cents);
                to.book(cents);
            }
        }
    }
}
