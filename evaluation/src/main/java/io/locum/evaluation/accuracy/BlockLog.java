package io.locum.evaluation.accuracy;

import java.time.Duration;
import java.util.List;

/**
 * What an application wrote down about its blocks.
 *
 * @param from when it had warmed up, in its {@code System.nanoTime()}; what was before does not count
 * @param until when the last block had passed
 * @param blocks the blocks between
 */
record BlockLog(long from, long until, List<Block> blocks) {

    BlockLog {
        blocks = List.copyOf(blocks);
    }

    /** Reads the lines {@code from <t>}, {@code block <t> <length> <cause>} and {@code until <t>}. */
    static BlockLog of(List<String> lines) {
        return new BlockLog(
                time(lines, "from "),
                time(lines, "until "),
                lines.stream()
                        .filter(line -> line.startsWith("block "))
                        .map(line -> line.split(" ", -1))
                        .map(words -> new Block(
                                Long.parseLong(words[1]),
                                Duration.ofNanos(Long.parseLong(words[2])),
                                Block.Cause.valueOf(words[3])))
                        .toList());
    }

    private static long time(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .map(line -> Long.parseLong(line.substring(word.length())))
                .orElseThrow(() -> new IllegalArgumentException("the log of blocks has no line '" + word + "'"));
    }
}
