package io.locum.heap.accumulation;

import java.util.List;
import java.util.Optional;

/** What the way to an accumulation tells of its right to be there. */
final class Bounds {

    /** The JDK's own collections that a program can make grow without end. */
    private static final List<String> LEAKING =
            List.of("java.io.DeleteOnExitHook", "java.lang.ApplicationShutdownHooks", "java.lang.Shutdown");

    private Bounds() {}

    /** Why the size is legitimate, in words that complete "it is …". */
    static Optional<String> of(List<PathStep> path, Entries entries) {
        boolean own = !path.isEmpty()
                && !isThreads(path.get(0))
                && path.stream().allMatch(step -> JdkNames.isJdk(step.className()));
        return own
                        && JdkNames.isJdk(entries.type())
                        && !LEAKING.contains(path.get(0).className())
                ? Optional.of("the JDK's own, in " + path.get(0).className())
                : Optional.empty();
    }

    /** What a thread works on may be the user's, whatever it is made of. */
    private static boolean isThreads(PathStep root) {
        return !root.isClass() && root.via().contains("thread");
    }
}
