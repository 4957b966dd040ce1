package io.locum.testapps.threadleak;

import java.util.concurrent.atomic.AtomicInteger;

/** Looks now and then whether an article has become cheaper. For any thread. */
final class Watch implements Runnable {

    private static final int CHEAP = 100;

    private final String article;
    private final AtomicInteger looks = new AtomicInteger();

    Watch(String article) {
        this.article = article;
    }

    @Override
    public void run() {
        looks.incrementAndGet();
    }

    /** What is known so far. */
    String notice() {
        return article + (price() < CHEAP ? " is cheap" : " is dear") + ", seen " + looks.get() + " times";
    }

    private int price() {
        return Math.floorMod(article.hashCode(), 2 * CHEAP);
    }
}
