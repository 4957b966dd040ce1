package io.locum.analyzer.jvm;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a JVM says of its heap when asked by the JDK's {@code jcmd}; each collector has its own words. */
final class HeapUse {

    private static final Pattern USED = Pattern.compile("\\bused (\\d+)([KMG])|\\b(\\d+)([KMG]) used\\b");

    /** These lie outside the heap. */
    private static final List<String> OUTSIDE = List.of("Metaspace", "class space");

    private HeapUse() {}

    /** How much is in use, garbage and all, in bytes; empty when it is not said. */
    static OptionalLong bytes(String heapInfo) {
        long sum = 0;
        for (String line : heapInfo.split("\\R", -1)) {
            Matcher used = USED.matcher(line);
            if (OUTSIDE.stream().noneMatch(line::contains) && used.find()) {
                sum += used.group(1) != null
                        ? bytes(used.group(1), used.group(2))
                        : bytes(used.group(3), used.group(4));
            }
        }
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static long bytes(String number, String unit) {
        return Long.parseLong(number)
                * switch (unit) {
                    case "K" -> 1L << 10;
                    case "M" -> 1L << 20;
                    default -> 1L << 30;
                };
    }
}
