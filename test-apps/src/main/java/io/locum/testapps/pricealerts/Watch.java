package io.locum.testapps.pricealerts;

/** The prices that one visitor has seen lately. For one thread at a time. */
final class Watch implements Runnable {

    private static final int HISTORY = 1_000;

    private final double[] history = new double[HISTORY];
    private final int article;
    private int next;

    Watch(int article) {
        this.article = article;
    }

    @Override
    public void run() {
        history[next++ % HISTORY] = article * Math.sqrt(next);
    }
}
