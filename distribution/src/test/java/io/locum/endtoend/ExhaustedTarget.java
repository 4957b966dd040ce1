package io.locum.endtoend;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs out of file descriptors, then of heap, stays so for some seconds each, gives all back, and ends in order. */
final class ExhaustedTarget {
    private static final int SECONDS_BEFORE = 5;
    private static final int SECONDS_WITHOUT = 4;
    private static final int PIECE = 1 << 20;
    private static final int CRUMB = 1 << 8;

    private ExhaustedTarget() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        rest(SECONDS_BEFORE);
        withoutDescriptors();
        withoutHeap();
        rest(2);
        System.out.println("done");
    }

    private static void withoutDescriptors() throws InterruptedException, IOException {
        List<FileInputStream> files = new ArrayList<>();
        try {
            while (true) {
                files.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException full) {
            rest(SECONDS_WITHOUT);
        }
        for (FileInputStream file : files) {
            file.close();
        }
        System.out.println("had " + files.size());
    }

    private static void withoutHeap() throws InterruptedException {
        List<byte[]> pieces = new ArrayList<>(1 << 16);
        for (int second = 0; second < SECONDS_WITHOUT; second++) {
            fill(pieces, PIECE);
            fill(pieces, CRUMB);
            rest(1);
        }
        pieces.clear();
    }

    private static void fill(List<byte[]> pieces, int size) {
        try {
            while (pieces.size() < 1 << 16) {
                pieces.add(new byte[size]);
            }
        } catch (OutOfMemoryError full) {
            // As wanted.
        }
    }

    private static void rest(int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1_000L);
    }
}
