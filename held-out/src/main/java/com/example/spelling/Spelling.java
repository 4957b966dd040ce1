package com.example.spelling;

import com.example.life.Days;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Looks words up in a sorted array that was loaded once, and counts letters in columns. */
public final class Spelling {

    private static final int WORDS = 150_000;

    private static final int LETTERS = 26;

    private static final int TEXTS = 20_000;

    private final String[] words;
    private final int[][] columns = new int[LETTERS][WORDS];

    private Spelling(String[] words) {
        this.words = words;
    }

    /** Loads the dictionary. */
    public static void main(String[] args) throws Exception {
        SplittableRandom random = new SplittableRandom(args.length);
        String[] words = new String[WORDS];
        Arrays.setAll(words, place -> Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX));
        Arrays.sort(words);
        Days.pass(TEXTS, new Spelling(words)::read);
    }

    private void read(int text) {
        String word = words[text % WORDS];
        int place = Arrays.binarySearch(words, word);
        columns[Math.floorMod(word.hashCode(), LETTERS)][place]++;
    }
}
