package com.example.census;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The records of a town. */
final class Records {

    static final String ADULT = "[A-Z][a-z]+ [A-Z][a-z]+;(1[89]|[2-9]\\d);[a-z]*(st|th|rd|nd) street";

    private static final int PEOPLE = 40_000;

    private final List<String> records;

    Records() {
        Random town = new Random(11);
        records = IntStream.range(0, PEOPLE)
                .mapToObj(person -> "Robin Smith;" + (10 + town.nextInt(80)) + ";" + "x".repeat(town.nextInt(9))
                        + (town.nextBoolean() ? "th street" : "th square"))
                .toList();
    }

    long count(Predicate<String> wanted) {
        return records.parallelStream().filter(wanted).count();
    }

    /** Compiles the expression for each record. */
    static boolean adult(String person) {
        return person.matches(ADULT);
    }

    /** The expression, compiled once. */
    static Predicate<String> adults() {
        return Pattern.compile(ADULT).asMatchPredicate();
    }
}
