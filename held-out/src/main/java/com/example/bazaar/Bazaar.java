package com.example.bazaar;

import com.example.life.Days;
import java.util.function.LongSupplier;

/** Haggles: each price is worked out from the one before; with an argument, a price is agreed on now and then. */
public final class Bazaar {

    private static final int DAYS = 400_000;

    private static final int OFTEN = 500;

    private LongSupplier price = () -> 100;

    private Bazaar() {}

    /** Opens the bazaar. */
    public static void main(String[] args) throws Exception {
        boolean agrees = args.length > 0;
        Bazaar bazaar = new Bazaar();
        Days.pass(DAYS, day -> {
            bazaar.haggle(day);
            if (agrees && day % OFTEN == 0) {
                bazaar.agree();
            }
        });
    }

    private void haggle(int day) {
        LongSupplier before = price;
        String argument = "since it is day " + day;
        price = () -> before.getAsLong() + argument.length() % 7 - 3;
    }

    private void agree() {
        long agreed = price.getAsLong();
        price = () -> agreed;
    }
}
