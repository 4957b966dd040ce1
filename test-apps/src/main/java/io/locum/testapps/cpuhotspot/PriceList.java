package io.locum.testapps.cpuhotspot;

import java.util.List;

/** The price list as the supplier sends it: one line after another. */
final class PriceList implements Prices {

    private final List<Line> lines;

    PriceList(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public long priceOf(String article) {
        long price = 0;
        for (Line line : lines) {
            if (line.article().equalsIgnoreCase(article)) {
                price = line.cents();
            }
        }
        return price;
    }

    /** An article and its price. */
    record Line(String article, long cents) {}
}
