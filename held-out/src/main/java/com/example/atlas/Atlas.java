package com.example.atlas;

import com.example.life.Days;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a copy of a large map, and remembers the last travellers in a ring. */
public final class Atlas {

    private static final int PLACES = 150_000;

    private static final int LAST = 20_000;

    private static final int TRAVELS = 90_000;

    private static final Map<String, Place> PLACES_BY_NAME = load();

    private static final @Nullable Traveller[] RING = new Traveller[LAST];

    private Atlas() {}

    /** Opens the atlas. */
    public static void main(String[] args) throws Exception {
        Days.pass(TRAVELS, number -> {
            Place place = Optional.ofNullable(PLACES_BY_NAME.get("place " + number % PLACES))
                    .orElseThrow();
            RING[number % LAST] = new Traveller("traveller " + number, place, new byte[300]);
        });
    }

    private static Map<String, Place> load() {
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < PLACES; i++) {
            places.put("place " + i, new Place(i * 0.1, i * 0.2));
        }
        return Map.copyOf(places);
    }

    private record Place(double north, double east) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Traveller(String name, Place at, byte[] luggage) {}
}
