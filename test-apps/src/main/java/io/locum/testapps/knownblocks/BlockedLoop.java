package io.locum.testapps.knownblocks;

import io.locum.testapps.launch.Launch;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Blocks a framework's loop for known lengths and writes to {@code --log} when each began and how long it really took,
 * both in {@code System.nanoTime()}: lines {@code from <t>}, {@code block <t> <length> <cause>} and {@code until <t>}.
 * Options {@code --framework}, {@code --seed} (order) and {@code --times} (how often each length and cause). Ends when
 * all have passed.
 */
public final class BlockedLoop {

    private static final long SEED = 20;
    private static final int TIMES = 1;

    /** Idle time around each block, so that no two share a tick. */
    private static final Duration PAUSE = Duration.ofMillis(60);

    /** Rounds of short blocks before the first that counts, for a loop to be found and what blocks it to be compiled. */
    private static final int REHEARSALS = 20;

    /** Ticks that do nothing, for the framework's own code to be compiled: it belongs to each tick, not to the block. */
    private static final int EMPTY_TICKS = 10_000;

    /** A recording made from a JVM's start on needs so long to begin. */
    private static final Duration START = Duration.ofSeconds(4);

    private BlockedLoop() {}

    /** Runs the schedule; options as above. */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Launch launch = Launch.of(args);
        String log = launch.option("log")
                .orElseThrow(() -> new IllegalArgumentException("--log=<file> says where the blocks are written down"));
        List<Block> blocks = Block.schedule(
                launch.option("seed").map(Long::parseLong).orElse(SEED),
                launch.option("times").map(Integer::parseInt).orElse(TIMES));
        Map<Cause, Blocker> blockers = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            blockers.put(cause, Blocker.of(cause));
        }
        LoopUnderTest loop = Frameworks.open(launch.option("framework").orElse("netty-nio"));
        try (PrintStream out = new PrintStream(Path.of(log).toFile(), StandardCharsets.UTF_8)) {
            run(blocks, blockers, loop, out);
        }
        System.exit(0);
    }

    private static void run(List<Block> blocks, Map<Cause, Blocker> blockers, LoopUnderTest loop, PrintStream out)
            throws Exception {
        for (int rehearsal = 0; rehearsal < REHEARSALS; rehearsal++) {
            for (Block block : Block.rehearsal()) {
                if (block.cause() != Cause.GC || rehearsal == 0) {
                    run(block, blockers, loop);
                }
            }
        }
        for (int tick = 0; tick < EMPTY_TICKS; tick++) {
            loop.call(() -> "");
        }
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        Thread.sleep(Math.max(PAUSE.toMillis(), START.toMillis() - up));
        out.println("from " + System.nanoTime());
        for (Block block : blocks) {
            out.println(run(block, blockers, loop));
            Thread.sleep(PAUSE.toMillis());
        }
        out.println("until " + System.nanoTime());
    }

    private static String run(Block block, Map<Cause, Blocker> blockers, LoopUnderTest loop) throws Exception {
        Blocker blocker = Objects.requireNonNull(blockers.get(block.cause()));
        blocker.prepare();
        return loop.call(() -> {
            long start = System.nanoTime();
            blocker.block(block.length());
            long length = System.nanoTime() - start;
            return "block " + start + " " + length + " " + block.cause();
        });
    }
}
