package io.locum.testapps.classloaderleak.plugin;

import java.util.function.IntUnaryOperator;

/** Works out prices. */
public final class Discount implements IntUnaryOperator {

    @Override
    public int applyAsInt(int price) {
        return price - Tables.value(price);
    }
}
