package io.locum.evaluation.accuracy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stalls of a report against the blocks of a log.
 *
 * @param matches each block that must be listed, with its stall if it is
 * @param invented the stalls at or above the threshold that no block explains
 */
record Comparison(List<Match> matches, List<Stall> invented) {

    /** The shortest block that must be listed: the agent's threshold. */
    private static final Duration THRESHOLD = Duration.ofMillis(20);

    /** What a length may be off: this much and two percent. */
    private static final Duration TOLERANCE = Duration.ofMillis(1);

    private static final double RELATIVE_TOLERANCE = 0.02;

    Comparison {
        matches = List.copyOf(matches);
        invented = List.copyOf(invented);
    }

    /** A block and the stall that tells of it. */
    record Match(Block block, Optional<Stall> stall) {

        /** How much longer the stall is said to be than the block was; zero when it is missing. */
        Duration error() {
            return stall.map(found -> found.length().minus(block.length())).orElse(Duration.ZERO);
        }

        /** Whether the block is listed with its length. */
        boolean right() {
            long allowed = TOLERANCE.toNanos() + Math.round(block.length().toNanos() * RELATIVE_TOLERANCE);
            return stall.isPresent() && Math.abs(error().toNanos()) <= allowed;
        }
    }

    /** Compares; stalls outside the log's time are left out, and each stall counts for one block only. */
    static Comparison of(BlockLog log, List<Stall> stalls) {
        List<Stall> left = new ArrayList<>(stalls);
        left.removeIf(stall -> stall.start() + stall.length().toNanos() <= log.from() || stall.start() >= log.until());
        List<Match> matches = new ArrayList<>();
        for (Block block : log.blocks()) {
            Optional<Stall> stall =
                    left.stream().filter(candidate -> candidate.explains(block)).findFirst();
            stall.ifPresent(left::remove);
            if (block.length().compareTo(THRESHOLD) >= 0) {
                matches.add(new Match(block, stall));
            }
        }
        left.removeIf(stall -> stall.length().compareTo(THRESHOLD) < 0);
        return new Comparison(matches, left);
    }

    /** Whether every block is listed with its length and, nearly all of its time, its cause; and nothing else is. */
    boolean right() {
        return invented.isEmpty()
                && matches.stream().allMatch(Match::right)
                && Share.of(matches).passes();
    }

    /** Whether no stall is listed where the blocks were on no loop, but for collections, which stop every loop. */
    boolean silent() {
        return invented.isEmpty()
                && matches.stream()
                        .filter(match -> match.block().cause() != Block.Cause.GC)
                        .allMatch(match -> match.stall().isEmpty());
    }

    /** The blocks of one cause. */
    List<Match> of(Block.Cause cause) {
        return matches.stream().filter(match -> match.block().cause() == cause).toList();
    }
}
