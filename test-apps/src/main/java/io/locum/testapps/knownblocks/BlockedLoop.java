package io.locum.testapps.knownblocks;

import io.locum.testapps.launch.Launch;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Blocks an event loop for known lengths and writes to {@code --log} when each began and how long it really took, both
 * in {@code System.nanoTime()}: lines {@code from <t>}, {@code block <t> <length> <kind>} and {@code until <t>}. Options
 * {@code --seed} (order) and {@code --times} (how often each length and kind). Ends when all have passed.
 */
public final class BlockedLoop {

    private static final long SEED = 20;
    private static final int TIMES = 4;

    /** Idle time around each block, so that no two share a tick. */
    private static final Duration PAUSE = Duration.ofMillis(60);

    /** Ticks before the first block, for classes to be loaded and code compiled outside what is measured. */
    private static final int WARM_UP_TICKS = 1_000;

    private static final Duration WARM_UP_BLOCK = Duration.ofNanos(500_000);

    private BlockedLoop() {}

    /** Runs the schedule; options as above. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Launch launch = Launch.of(args);
        String log = launch.option("log")
                .orElseThrow(() -> new IllegalArgumentException("--log=<file> says where the blocks are written down"));
        List<Block> blocks = Block.schedule(
                launch.option("seed").map(Long::parseLong).orElse(SEED),
                launch.option("times").map(Integer::parseInt).orElse(TIMES));
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try (PrintStream out = new PrintStream(Path.of(log).toFile(), StandardCharsets.UTF_8)) {
            run(blocks, group.next(), out);
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private static void run(List<Block> blocks, EventLoop loop, PrintStream out) throws InterruptedException {
        for (int tick = 0; tick < WARM_UP_TICKS; tick++) {
            Block.Kind kind = tick % 2 == 0 ? Block.Kind.BUSY : Block.Kind.ASLEEP;
            loop.submit(() -> timed(new Block(WARM_UP_BLOCK, kind))).sync();
        }
        Thread.sleep(PAUSE.toMillis());
        out.println("from " + System.nanoTime());
        for (Block block : blocks) {
            out.println(loop.submit(() -> timed(block)).sync().getNow());
            Thread.sleep(PAUSE.toMillis());
        }
        out.println("until " + System.nanoTime());
    }

    private static String timed(Block block) {
        long start = System.nanoTime();
        block.run();
        long length = System.nanoTime() - start;
        return "block " + start + " " + length + " " + block.kind();
    }
}
