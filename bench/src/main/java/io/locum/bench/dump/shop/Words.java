package io.locum.bench.dump.shop;

import java.util.Locale;
import java.util.SplittableRandom;

/** Makes up words: most of Latin letters, some not, which a JVM stores in two bytes a letter. */
record Words(SplittableRandom random) {

    private static final int OTHER_LETTERS = 20;

    /** A new word of 3 to 14 letters. */
    String next() {
        char first = random.nextInt(OTHER_LETTERS) == 0 ? 'а' : 'a';
        char[] letters = new char[random.nextInt(3, 15)];
        for (int place = 0; place < letters.length; place++) {
            letters[place] = (char) (first + random.nextInt(26));
        }
        return new String(letters);
    }

    /** Several words. */
    String sentence(int words) {
        StringBuilder sentence = new StringBuilder(next().toUpperCase(Locale.ROOT));
        for (int word = 1; word < words; word++) {
            sentence.append(' ').append(next());
        }
        return sentence.toString();
    }
}
