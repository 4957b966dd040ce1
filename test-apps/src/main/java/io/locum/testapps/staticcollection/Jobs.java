package io.locum.testapps.staticcollection;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps jobs by number, also those that are done; with {@code --forget=yes} until they are done. */
public final class Jobs {

    private static final int COUNT = 120_000;

    private static final Map<Long, Job> ALL = new ConcurrentSkipListMap<>();

    private Jobs() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean forgets = launch.option("forget").isPresent();
        Traffic.serve(launch, COUNT, number -> {
            long id = number;
            ALL.put(id, new Job("export of table " + number, System.nanoTime(), State.DONE));
            if (forgets) {
                ALL.remove(id);
            }
        });
    }

    private enum State {
        WAITING,
        DONE
    }

    private record Job(String what, long since, State state) {}
}
