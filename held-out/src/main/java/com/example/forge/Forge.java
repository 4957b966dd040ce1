package com.example.forge;

import com.example.life.Days;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;

/** Smiths on a ForkJoinPool of their own, who note what they try; with an argument, only the last few tries. */
public final class Forge {

    private static final int SMITHS = 6;

    private static final int TRIES = 120_000;

    private static final int FEW = 20;

    private static final ThreadLocal<Deque<Try>> TRIED = ThreadLocal.withInitial(ArrayDeque::new);

    private Forge() {}

    /** Lights the fire. */
    public static void main(String[] args) throws Exception {
        int kept = args.length > 0 ? FEW : Integer.MAX_VALUE;
        ForkJoinPool smiths = new ForkJoinPool(SMITHS);
        Days.pass(TRIES, day -> smiths.submit(() -> {
                    Deque<Try> mine = TRIED.get();
                    mine.add(new Try("heat " + day % 900, "a blade that looks like number " + day, day));
                    if (mine.size() > kept) {
                        mine.remove();
                    }
                })
                .get());
    }

    private record Try(String how, String result, int day) {}
}
