package io.locum.testapps.business;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;

/** Some ten megabytes of data that is bounded by its nature, in pieces of a megabyte or two. For one thread. */
public final class Business {

    private static final int CITIES = 500;

    private static final int CURVES = 64;

    private static final int POINTS = 2_000;

    private static final int RENDERED = 2_000;

    private static final int TRADES = 4_096;

    private static final int BUFFERS = 32;

    private static final int BUFFER_BYTES = 1 << 16;

    private static final int WORDS = 5_000;

    private final SplittableRandom random = new SplittableRandom(5);
    private final int[][] distances = new int[CITIES][CITIES];
    private final Map<String, double[]> curves = new HashMap<>();
    private final TreeSet<String> dictionary = new TreeSet<>();
    private final List<byte[]> buffers = new ArrayList<>();
    private final ArrayBlockingQueue<Trade> lately = new ArrayBlockingQueue<>(TRADES);
    private final Cache<Integer, byte[]> rendered =
            Caffeine.newBuilder().maximumSize(RENDERED).build();

    /** Loads all of it. */
    public Business() {
        for (int[] row : distances) {
            for (int city = 0; city < CITIES; city++) {
                row[city] = random.nextInt();
            }
        }
        for (int curve = 0; curve < CURVES; curve++) {
            curves.put("curve " + curve, random.doubles(POINTS).toArray());
        }
        for (int word = 0; word < WORDS; word++) {
            dictionary.add(Long.toString(random.nextLong(), Character.MAX_RADIX));
        }
        for (int buffer = 0; buffer < BUFFERS; buffer++) {
            buffers.add(new byte[BUFFER_BYTES]);
        }
        for (int trade = 0; trade < TRADES; trade++) {
            trade(trade);
        }
    }

    /** Goes on with the usual business, in which everything that comes pushes something else out. */
    public void trade(int number) {
        if (lately.remainingCapacity() == 0) {
            lately.poll();
        }
        double[] curve = curves.getOrDefault("curve " + number % CURVES, new double[1]);
        int distance = distances[number % CITIES][number % CITIES];
        lately.add(new Trade(number, curve[number % curve.length], distance, dictionary.first()));
        rendered.put(number, new byte[buffers.get(number % BUFFERS).length / BUFFER_BYTES * 1_000]);
    }

    private record Trade(int number, double price, int distance, String word) {}
}
