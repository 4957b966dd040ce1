package io.locum.analyzer.rule.growth;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.growth.Series.Point;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.growth.ThreadLives.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Threads that one place in the code started.
 *
 * @param lives in order of their starts, at least one
 */
record StartedThreads(List<Life> lives) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?=\\D*$)");

    /** By the code that started them; those of unknown code by their names without numbers. */
    static List<StartedThreads> bySite(List<Life> all) {
        Map<String, List<Life>> groups = new LinkedHashMap<>();
        for (Life life : all) {
            groups.computeIfAbsent(site(life), key -> new ArrayList<>()).add(life);
        }
        return groups.values().stream().map(StartedThreads::new).toList();
    }

    private static String site(Life life) {
        return Culprits.of(life.start()).map(Culprit::code).orElseGet(() -> pattern(life.name()));
    }

    /** A name with {@code #} for each number: {@code pool-#-thread-#}. */
    static String pattern(String name) {
        return NUMBER.matcher(name).replaceAll("#");
    }

    Optional<Culprit> culprit() {
        return Culprits.of(stack());
    }

    CallStack stack() {
        return lives.stream()
                .map(Life::start)
                .filter(stack -> !stack.isEmpty())
                .findFirst()
                .orElse(CallStack.EMPTY);
    }

    /** The pattern that most of their names have. */
    String names() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lives.forEach(life -> counts.merge(pattern(life.name()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** How many lived at each of these moments. */
    Series alive(List<Instant> moments) {
        return new Series(
                moments.stream().map(moment -> new Point(moment, alive(moment))).toList());
    }

    long alive(Instant moment) {
        return lives.stream().filter(life -> life.livesAt(moment)).count();
    }

    /** Which share of those that were started in the first half of a stretch live at its end; 0 when none was. */
    double survived(Instant from, Instant to) {
        Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
        List<Life> early = lives.stream()
                .filter(life -> life.began().isAfter(from) && !life.began().isAfter(middle))
                .toList();
        return early.isEmpty()
                ? 0
                : (double) early.stream().filter(life -> life.livesAt(to)).count() / early.size();
    }

    /**
     * Whether they belong to one pool: something between the user's code and the thread's start is called one, and their
     * names differ in the last number alone.
     */
    boolean isOnePool() {
        return lives.stream()
                                .map(life -> LAST_NUMBER.matcher(life.name()).replaceFirst("#"))
                                .distinct()
                                .limit(2)
                                .count()
                        == 1
                && stack().frames().stream()
                        .takeWhile(frame -> CodeOrigin.of(frame) != CodeOrigin.USER)
                        .anyMatch(StartedThreads::isOfAPool);
    }

    private static boolean isOfAPool(Frame frame) {
        return frame.className().contains("Pool") || frame.className().contains("Executor");
    }
}
