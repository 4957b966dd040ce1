package com.example.gallery;

import com.example.life.Days;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** Reads pictures into memory outside the heap and keeps a signature of each, which is a slice of the picture. */
public final class Gallery {

    private static final int PICTURES = 1_200;

    private static final int BYTES = 150_000;

    private static final int SIGNATURE = 64;

    private final Map<String, ByteBuffer> signatures = new TreeMap<>();
    private final boolean copies;

    private Gallery(boolean copies) {
        this.copies = copies;
    }

    /** Opens the gallery; with an argument, signatures are copied out of the pictures. */
    public static void main(String[] args) throws Exception {
        Days.pass(PICTURES, new Gallery(args.length > 0)::hang);
    }

    private void hang(int number) {
        ByteBuffer picture = ByteBuffer.allocateDirect(BYTES);
        picture.putInt(0, number);
        ByteBuffer signature = picture.slice(0, SIGNATURE);
        signatures.put(
                "picture " + number,
                copies ? ByteBuffer.allocate(SIGNATURE).put(signature).flip() : signature);
    }
}
