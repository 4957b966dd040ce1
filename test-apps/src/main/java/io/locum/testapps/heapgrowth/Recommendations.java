package io.locum.testapps.heapgrowth;

import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Recommends articles to customers by scores that are costly to work out, and therefore remembered. For any thread. */
final class Recommendations {

    private static final int ARTICLES = 6_000;
    private static final int SHOWN = 5;

    private final Map<String, double[]> remembered;

    /** Recommendations that remember scores in the given map, which other threads may use too. */
    Recommendations(Map<String, double[]> remembered) {
        this.remembered = remembered;
    }

    /** The articles with the highest scores for a customer. */
    String recommend(String customer) {
        double[] scores = scoresFor(customer);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(article -> -scores[article]))
                .limit(SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private double[] scoresFor(String customer) {
        double[] scores = remembered.get(customer);
        if (scores == null) {
            scores = new double[ARTICLES];
            Random taste = new Random(customer.hashCode());
            for (int article = 0; article < ARTICLES; article++) {
                scores[article] = taste.nextDouble();
            }
            remembered.put(customer, scores);
        }
        return scores;
    }
}
