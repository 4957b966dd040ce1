package io.locum.analyzer.signal.heap;

import io.locum.analyzer.signal.Signal;
import io.locum.heap.accumulation.LoaderCopies;
import java.util.List;

/**
 * Class loaders that have loaded the same classes.
 *
 * @param all those that keep most alive first
 */
public record LoaderDuplicates(List<LoaderCopies> all) {

    public static final Signal<LoaderDuplicates> SIGNAL =
            new Signal<>(LoaderDuplicates.class, "class-loaders", "a heap dump");

    public LoaderDuplicates {
        all = List.copyOf(all);
    }
}
