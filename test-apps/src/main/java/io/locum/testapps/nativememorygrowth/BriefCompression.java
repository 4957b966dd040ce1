package io.locum.testapps.nativememorygrowth;

import java.util.zip.Deflater;

/** Makes a deflater for each text and ends it. For any thread. */
final class BriefCompression implements Compression {

    private static final int ROOM = 8_192;

    @Override
    public int pack(String customer, byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(text);
            deflater.finish();
            return deflater.deflate(new byte[ROOM]);
        } finally {
            deflater.end();
        }
    }
}
