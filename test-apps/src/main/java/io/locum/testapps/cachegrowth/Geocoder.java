package io.locum.testapps.cachegrowth;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;

/** Looks places up and remembers them in Guava's cache, up to {@code --bound=<n>}. */
public final class Geocoder {

    private static final int QUESTIONS = 120_000;

    private final Cache<String, Place> places;

    private Geocoder(Cache<String, Place> places) {
        this.places = places;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        CacheBuilder<Object, Object> builder = CacheBuilder.newBuilder();
        launch.option("bound").map(Long::parseLong).ifPresent(builder::maximumSize);
        Geocoder geocoder = new Geocoder(builder.build());
        Traffic.serve(launch, QUESTIONS, geocoder::look);
    }

    private void look(int number) throws Exception {
        String address = number + " High Street, Somewhere upon Sea";
        places.get(address, () -> new Place(address.length(), number, "somewhere " + number));
    }

    private record Place(double latitude, double longitude, String name) {}
}
