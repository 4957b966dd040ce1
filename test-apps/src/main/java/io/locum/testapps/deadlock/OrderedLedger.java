package io.locum.testapps.deadlock;

import io.locum.testapps.remote.LineClient;

/** Locks the account with the lower number first, whoever pays. */
final class OrderedLedger implements Transfers {

    private final ThreadLocal<LineClient> risk;

    OrderedLedger(ThreadLocal<LineClient> risk) {
        this.risk = risk;
    }

    @Override
    public void transfer(Account from, Account to, long cents) {
        risk.get().ask("may " + from.number() + " pay " + cents);
        boolean fromFirst = from.number() < to.number();
        synchronized (fromFirst ? from : to) {
            synchronized (fromFirst ? to : from) {
                from.book(-cents);
                to.book(cents);
            }
        }
    }
}
