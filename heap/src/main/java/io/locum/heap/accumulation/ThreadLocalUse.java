package io.locum.heap.accumulation;

/**
 * What threads keep in one thread local.
 *
 * @param holder the class and static field that the thread local itself is in, as {@code com.example.Context.CURRENT};
 *     its class where it is in none; empty where it is gone and its values are left
 * @param valueType the most common class of the values
 * @param values how many threads have a value
 * @param threads how many threads there are
 * @param bytes what would go with the values
 * @param largest the largest of them, in bytes
 * @param largestThread the thread that has it
 */
public record ThreadLocalUse(
        String holder, String valueType, int values, int threads, long bytes, long largest, String largestThread) {}
