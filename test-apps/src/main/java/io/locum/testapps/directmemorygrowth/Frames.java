package io.locum.testapps.directmemorygrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps a buffer outside the heap for each frame of a film, or with {@code --bound=<n>} for the latest. */
public final class Frames {

    private static final int FRAMES = 2_500;

    private static final int FRAME_BYTES = 64 << 10;

    private final Deque<Frame> shown = new ArrayDeque<>();
    private final int bound;

    private Frames(int bound) {
        this.bound = bound;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(
                launch,
                FRAMES,
                new Frames(launch.option("bound").map(Integer::parseInt).orElse(Integer.MAX_VALUE))::show);
    }

    private void show(int number) {
        ByteBuffer pixels = shown.size() < bound
                ? ByteBuffer.allocateDirect(FRAME_BYTES)
                : shown.remove().pixels();
        pixels.putInt(0, number);
        shown.add(new Frame(number, pixels));
    }

    private record Frame(int number, ByteBuffer pixels) {}
}
