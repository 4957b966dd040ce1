package com.example.ledger;

import com.example.life.Days;
import java.time.LocalDate;

/** Pays a hundred times a day; with an argument, the books are closed once a week. */
public final class Bank {

    private static final int DAYS = 2_500;

    private static final int PAYMENTS = 100;

    private static final int A_WEEK = 7;

    private Bank() {}

    /** Opens the bank. */
    public static void main(String[] args) throws Exception {
        boolean closes = args.length > 0;
        Ledger.Kind[] kinds = Ledger.Kind.values();
        Days.pass(DAYS, day -> {
            for (int payment = 0; payment < PAYMENTS; payment++) {
                Ledger.INSTANCE.pay(
                        kinds[Math.min(payment % 10, 2)], "payee " + payment, day, LocalDate.ofEpochDay(day));
            }
            if (closes && day % A_WEEK == 0) {
                Ledger.INSTANCE.close();
            }
        });
    }
}
