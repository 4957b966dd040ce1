package io.locum.testapps.nativememorygrowth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;

/** Keeps a deflater for each customer, for the next time. For any thread. */
final class StickyCompression implements Compression {

    private static final int ROOM = 8_192;

    private final Map<String, Deflater> deflaters = new ConcurrentHashMap<>();

    @Override
    public int pack(String customer, byte[] text) {
        Deflater deflater = deflaterFor(customer);
        synchronized (deflater) {
            deflater.reset();
            deflater.setInput(text);
            deflater.finish();
            return deflater.deflate(new byte[ROOM]);
        }
    }

    private Deflater deflaterFor(String customer) {
        Deflater known = deflaters.get(customer);
        if (known == null) {
            known = new Deflater(Deflater.BEST_COMPRESSION);
            deflaters.put(customer, known);
        }
        return known;
    }
}
