package io.locum.testapps.heapwaste;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads all offers from lines of text at its start, each with a copy of its own of the same few words; with {@code
 * --keep=one} each word is kept once; with {@code --keep=most}, all but that of the currency are.
 */
public final class Catalogue {

    private static final int OFFERS = 500_000;

    private static final int REQUESTS = 10_000;

    private static final List<String> COUNTRIES = List.of("Denmark", "Ethiopia", "Paraguay", "Vietnam");

    private static final List<String> UNITS = List.of("kilogram", "litre", "metre", "piece");

    private static final List<String> CURRENCIES = List.of("DKK", "ETB", "EUR", "PYG", "VND");

    private static final int MAKERS = 300;

    private final Map<String, String> paidIn = new HashMap<>();
    private final List<Offer> offers;

    private Catalogue(UnaryOperator<String> word, UnaryOperator<String> currency) {
        List<Offer> read = new ArrayList<>();
        for (int number = 0; number < OFFERS; number++) {
            String[] line = line(number).split(";", -1);
            read.add(new Offer(
                    number,
                    line[0],
                    word.apply(line[1]),
                    word.apply(line[2]),
                    word.apply(line[3]),
                    currency.apply(line[4])));
        }
        offers = List.copyOf(read);
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Map<String, String> known = new HashMap<>();
        UnaryOperator<String> once = word -> known.computeIfAbsent(word, same -> same);
        UnaryOperator<String> copy = word -> word;
        String keep = launch.option("keep").orElse("all");
        Catalogue catalogue = new Catalogue(keep.equals("all") ? copy : once, keep.equals("one") ? once : copy);
        Traffic.serve(launch, REQUESTS, catalogue::look);
    }

    private void look(int number) {
        Offer offer = offers.get(number % OFFERS);
        paidIn.merge(offer.country(), offer.currency(), (before, now) -> now);
    }

    private static String line(int number) {
        return String.format(
                Locale.ROOT,
                "offer %d;maker %d of things;%s;%s;%s",
                number,
                number % MAKERS,
                of(COUNTRIES, number / 7),
                of(UNITS, number / 3),
                of(CURRENCIES, number / 11));
    }

    private static String of(List<String> all, int number) {
        return all.get(number % all.size());
    }
}
