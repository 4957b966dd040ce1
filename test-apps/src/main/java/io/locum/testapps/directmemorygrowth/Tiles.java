package io.locum.testapps.directmemorygrowth;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Parts of a map, drawn outside the heap; keeps so many of them, the one drawn first goes first. For any thread. */
final class Tiles {

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
        ByteBuffer pixels = ByteBuffer.allocateDirect(BYTES);
        byte[] line = new byte[BYTES / 16];
        for (int y = 0; y < 16; y++) {
            Arrays.fill(line, (byte) (place.hashCode() + y));
            pixels.put(line);
        }
        return pixels.flip();
    }
}
