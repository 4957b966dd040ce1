package io.locum.testapps.cpuhotspot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The price list, indexed by article. */
final class PriceIndex implements Prices {

    private final Map<String, Long> cents;

    PriceIndex(List<PriceList.Line> lines) {
        Map<String, Long> index = new HashMap<>();
        lines.forEach(line -> index.put(line.article().toUpperCase(Locale.ROOT), line.cents()));
        cents = Map.copyOf(index);
    }

    @Override
    public long priceOf(String article) {
        return cents.getOrDefault(article.toUpperCase(Locale.ROOT), 0L);
    }
}
