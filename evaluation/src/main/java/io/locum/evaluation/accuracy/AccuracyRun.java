package io.locum.evaluation.accuracy;

import io.locum.evaluation.subject.Locum;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Frameworks measured one after another.
 *
 * @param right whether the reports are right about all of them
 * @param lines the comparison, for people
 */
public record AccuracyRun(boolean right, List<String> lines) {

    /** Copies the list. */
    public AccuracyRun {
        lines = List.copyOf(lines);
    }

    /**
     * Measures.
     *
     * @param frameworks a glob over their names
     * @param folders makes a folder for the files of one framework
     * @param done is told the name of each framework that was measured
     */
    public static AccuracyRun measure(
            Path project,
            Locum locum,
            String frameworks,
            Function<String, Path> folders,
            long seed,
            int times,
            Consumer<String> done)
            throws IOException, InterruptedException {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + frameworks);
        List<Accuracy> accuracies = new ArrayList<>();
        for (Framework framework : Framework.ALL) {
            if (wanted.matches(Path.of(framework.name()))) {
                Path folder = folders.apply(framework.name());
                accuracies.add(Accuracy.measure(project, locum, folder, framework, seed, times));
                done.accept(framework.name());
            }
        }
        if (accuracies.isEmpty()) {
            throw new IllegalArgumentException("no framework is called " + frameworks + "; there are "
                    + Framework.ALL.stream().map(Framework::name).toList());
        }
        return of(accuracies);
    }

    static AccuracyRun of(List<Accuracy> accuracies) {
        List<String> lines = new ArrayList<>(AccuracyTable.of(accuracies).lines());
        accuracies.forEach(accuracy -> lines.addAll(AccuracyTable.remarks(accuracy)));
        long right = accuracies.stream().filter(Accuracy::right).count();
        lines.add(right + " of " + accuracies.size() + " frameworks right: every block of at least 20 ms listed within"
                + " 1 ms + 2 %, at least 95 % of its time put down to the right cause, less than 5 % to none, and no"
                + " stall that no block explains");
        return new AccuracyRun(right == accuracies.size(), lines);
    }
}
