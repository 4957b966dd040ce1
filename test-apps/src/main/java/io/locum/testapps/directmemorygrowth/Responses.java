package io.locum.testapps.directmemorygrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.Map;

/** Keeps Netty's buffers outside the heap by request; with {@code --release=yes} until it is answered. */
public final class Responses {

    private static final int REQUESTS = 3_000;

    private static final int BYTES = 40_000;

    private final Map<Long, ByteBuf> open = new HashMap<>();
    private final boolean releases;

    private Responses(boolean releases) {
        this.releases = releases;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, REQUESTS, new Responses(launch.option("release").isPresent())::answer);
    }

    private void answer(int number) {
        long request = number;
        open.put(request, Unpooled.directBuffer(BYTES).writeLong(request));
        if (releases && !open.remove(request).release()) {
            throw new IllegalStateException("somebody else has it too");
        }
    }
}
