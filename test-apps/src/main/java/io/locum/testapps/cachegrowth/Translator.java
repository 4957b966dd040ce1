package io.locum.testapps.cachegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Remembers translations by sentence, and by language for each: many small maps within a large one. */
public final class Translator {

    private static final int SENTENCES = 30_000;

    private static final Locale[] LANGUAGES = {Locale.FRENCH, Locale.GERMAN, Locale.ITALIAN};

    private final Map<String, Map<Locale, Translation>> known = new TreeMap<>();

    private Translator() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Translator translator = new Translator();
        Traffic.serve(Launch.of(args), SENTENCES, translator::translate);
    }

    private void translate(int number) {
        Map<Locale, Translation> translations =
                known.computeIfAbsent("This is sentence number " + number + ".", sentence -> new HashMap<>());
        for (Locale language : LANGUAGES) {
            translations.put(language, new Translation("[" + language + "] sentence number " + number, number));
        }
    }

    private record Translation(String text, int quality) {}
}
