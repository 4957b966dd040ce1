package io.locum.heap.accumulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The normal form of a path: fields of classes that are not the JDK's, without what differs from run to run. */
final class Key {

    /** Holders further up may be others next time: the same object is often reached in several ways. */
    private static final int HOLDERS = 3;

    private Key() {}

    static String of(List<PathStep> path) {
        List<String> parts = new ArrayList<>();
        for (int i = path.size() - 1; i > 0 && parts.size() < HOLDERS; i--) {
            PathStep step = path.get(i);
            if (!step.declaredBy().isEmpty() && !JdkNames.isJdk(step.declaredBy())) {
                parts.add(JdkNames.normal(step.declaredBy()) + "." + step.via());
                if (path.get(i - 1).isClass()) {
                    break;
                }
            }
        }
        if (parts.isEmpty()) {
            path.stream()
                    .filter(step -> !step.declaredBy().isEmpty())
                    .forEach(step -> parts.add(0, step.declaredBy() + "." + step.via()));
        }
        Collections.reverse(parts);
        String last = path.isEmpty() ? "" : path.get(path.size() - 1).className();
        return String.join(" > ", parts) + " > " + JdkNames.normal(last);
    }
}
