package io.locum.testapps.bigheap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** Two caches of map tiles that are full, one by number and one by weight, and a pool of buffers. */
public final class Tiles {

    private static final int REQUESTS = 6_000;

    private static final int TILE_BYTES = 20_000;

    private static final int DRAWN = 1_500;

    private static final long LOADED_BYTES = 30_000_000;

    private static final int POOL = 64;

    private static final int BUFFER_BYTES = 256 << 10;

    private final LoadingCache<Integer, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(DRAWN).build(number -> new byte[TILE_BYTES]);

    private final com.google.common.cache.LoadingCache<String, List<int[]>> loaded = CacheBuilder.newBuilder()
            .maximumWeight(LOADED_BYTES)
            .weigher((String name, List<int[]> roads) -> roads.size() * Integer.BYTES * 100)
            .build(CacheLoader.from(Tiles::roads));

    private final ArrayBlockingQueue<byte[]> buffers = new ArrayBlockingQueue<>(POOL);

    private Tiles() {
        for (int buffer = 0; buffer < POOL; buffer++) {
            buffers.add(new byte[BUFFER_BYTES]);
        }
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), REQUESTS, new Tiles()::draw);
    }

    private void draw(int number) throws InterruptedException {
        byte[] buffer = buffers.take();
        buffer[0] = drawn.get(number)[0];
        buffer[1] = (byte) loaded.getUnchecked("tile " + number).size();
        buffers.put(buffer);
    }

    private static List<int[]> roads(String tile) {
        List<int[]> roads = new ArrayList<>();
        for (int road = 0; road < tile.length() * 3; road++) {
            roads.add(new int[100]);
        }
        return roads;
    }
}
