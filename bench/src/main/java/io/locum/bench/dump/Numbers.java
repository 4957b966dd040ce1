package io.locum.bench.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Arrays of numbers of every type, from a hundred elements to a million. */
final class Numbers {

    /** Powers of ten of the lengths. */
    private static final double SHORTEST = 2;

    private static final double LONGEST = 6;

    private Numbers() {}

    /** Arrays that take so many bytes together. */
    static Object of(long bytes, SplittableRandom random) {
        List<Object> arrays = new ArrayList<>();
        long left = bytes;
        while (left > 0) {
            int length = (int) Math.pow(10, random.nextDouble(SHORTEST, LONGEST));
            left -= add(arrays, length, random);
        }
        return arrays;
    }

    private static long add(List<Object> arrays, int length, SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                arrays.add(bytes);
                return length;
            }
            case 1 -> {
                arrays.add(random.ints(length).toArray());
                return (long) length * Integer.BYTES;
            }
            case 2 -> {
                arrays.add(random.longs(length).toArray());
                return (long) length * Long.BYTES;
            }
            case 3 -> {
                arrays.add(random.doubles(length).toArray());
                return (long) length * Double.BYTES;
            }
            default -> {
                arrays.add(new boolean[length]);
                return length;
            }
        }
    }
}
