package io.locum.testapps.directmemorygrowth;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Parts of a map, drawn outside the heap; keeps so many of them, the one drawn first goes first. For any thread. */
final class Tiles {

    private static final int SIDE = 320;

    private static final int BYTES = 96 << 10;

    private final Map<String, ByteBuffer> drawn;

    Tiles(int bound) {
        drawn = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ByteBuffer> eldest) {
                return size() > bound;
            }
        });
    }

    /** Draws it unless that was done before; returns its checksum. */
    String draw(String place) {
        ByteBuffer tile = drawn.computeIfAbsent(place, Tiles::drawing);
        CRC32 sum = new CRC32();
        sum.update(tile.duplicate());
        return place + " " + Long.toHexString(sum.getValue());
    }

    private static ByteBuffer drawing(String place) {
        int[] canvas = new int[SIDE * SIDE];
        for (int i = 0; i < canvas.length; i++) {
            canvas[i] = place.hashCode() * (i / SIDE) + i % SIDE;
        }
        ByteBuffer pixels = ByteBuffer.allocateDirect(BYTES);
        for (int i = 0; i < BYTES; i++) {
            pixels.put((byte) canvas[i]);
        }
        return pixels.flip();
    }
}
