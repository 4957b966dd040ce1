package io.locum.testapps.cachegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.nio.DoubleBuffer;
import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;

/** Remembers tariffs in the cache that Spring uses when it is told of no other. */
public final class Tariffs {

    private static final int CUSTOMERS = 60_000;

    private static final ConcurrentMapCacheManager CACHES = new ConcurrentMapCacheManager();

    private Tariffs() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), CUSTOMERS, Tariffs::tariff);
    }

    private static void tariff(int customer) {
        Cache cache = CACHES.getCache("tariffs");
        if (cache != null) {
            cache.put("customer-" + customer, new Tariff(customer, DoubleBuffer.allocate(24), "CHF"));
        }
    }

    private record Tariff(int customer, DoubleBuffer byHour, String currency) {}
}
