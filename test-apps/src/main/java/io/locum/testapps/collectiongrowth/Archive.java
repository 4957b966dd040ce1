package io.locum.testapps.collectiongrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;

/** Files every paper; with {@code --keep=<n>} the oldest half goes when there are so many. Only its thread holds it. */
public final class Archive {

    private static final int PAPERS = 120_000;

    private final List<Paper> papers = new ArrayList<>();
    private final int most;

    private Archive(int most) {
        this.most = most;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Archive archive =
                new Archive(launch.option("keep").map(Integer::parseInt).orElse(Integer.MAX_VALUE));
        Traffic.serve(launch, PAPERS, archive::file);
    }

    private void file(int number) {
        papers.add(new Paper(number, "about matter " + number % 700, "clerk " + number % 9, number * 0.5));
        if (papers.size() >= most) {
            papers.subList(0, most / 2).clear();
        }
    }

    private record Paper(int number, String subject, String clerk, double fee) {}
}
