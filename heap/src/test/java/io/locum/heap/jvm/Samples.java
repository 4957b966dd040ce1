package io.locum.heap.jvm;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Objects of many shapes: gaps that subclasses fill and do not, arrays of all types and lengths, padding, fields that no dump shows. */
final class Samples {

    private Samples() {}

    static Object[] make() {
        List<Object> samples = new ArrayList<>();
        samples.add(new Object());
        samples.addAll(List.of(new OneByte(), new ByteAndInt(), new Mixed(), new MixedAgain(), new LongAndByte()));
        samples.addAll(List.of(new IntInGap(), new TwoShorts(), new OneReference(), new ReferenceBehindByte()));
        samples.addAll(List.of("latin", "\u20ac", 1, 1L, 'c', (byte) 1, (short) 1, 1f, 1d, true));
        for (int length : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 16, 17, 31, 33, 100}) {
            arrays(samples, length);
        }
        library(samples);
        int captured = samples.size();
        Supplier<Object> lambda = () -> captured;
        samples.add(lambda);
        return samples.toArray();
    }

    private static void arrays(List<Object> samples, int length) {
        samples.add(new boolean[length]);
        samples.add(new byte[length]);
        samples.add(new char[length]);
        samples.add(new short[length]);
        samples.add(new int[length]);
        samples.add(new float[length]);
        samples.add(new long[length]);
        samples.add(new double[length]);
        samples.add(new Object[length]);
        samples.add(new String[length][]);
    }

    private static void library(List<Object> samples) {
        Map<String, String> map = new HashMap<>(Map.of("key", "value"));
        Map<String, String> concurrent = new ConcurrentHashMap<>(map);
        LongAdder adder = new LongAdder();
        adder.add(3);
        samples.addAll(List.of(map, map.entrySet().iterator().next(), concurrent, adder));
        samples.addAll(List.of(new ArrayList<>(), new ArrayDeque<>(), new BitSet(), new LinkedBlockingQueue<>()));
        samples.addAll(List.of(new BigDecimal("3.14"), new UUID(1, 2), new Exception("sample")));
        samples.addAll(List.of(new ThreadLocal<>(), Thread.currentThread(), ForkJoinPool.commonPool()));
        samples.addAll(List.of(new ScheduledThreadPoolExecutor(1), Samples.class.getModule()));
        samples.add(Samples.class.getClassLoader());
    }

    @SuppressWarnings("unused")
    static class OneByte {
        byte first;
    }

    @SuppressWarnings("unused")
    static class ByteAndInt extends OneByte {
        int second;
    }

    @SuppressWarnings("unused")
    static class Mixed extends ByteAndInt {
        long third;
        byte fourth;
        Object fifth = "";
    }

    @SuppressWarnings("unused")
    static class MixedAgain extends Mixed {
        short sixth;
        double seventh;
        boolean eighth;
        Object ninth = "";
    }

    @SuppressWarnings("unused")
    static class LongAndByte {
        long first;
        byte second;
    }

    @SuppressWarnings("unused")
    static class IntInGap extends LongAndByte {
        int third;
        char fourth;
    }

    @SuppressWarnings("unused")
    static class TwoShorts {
        short first;
        short second;
    }

    @SuppressWarnings("unused")
    static class OneReference {
        Object first = "";
    }

    @SuppressWarnings("unused")
    static class ReferenceBehindByte extends OneByte {
        Object second = "";
        OneReference third = new OneReference();
    }
}
