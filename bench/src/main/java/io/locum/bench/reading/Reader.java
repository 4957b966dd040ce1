package io.locum.bench.reading;

import io.locum.bench.peer.Floor;
import io.locum.bench.peer.LocumLibrary;
import io.locum.bench.peer.NetBeansHistogram;
import io.locum.bench.peer.NetBeansRetainedSizes;
import io.locum.bench.peer.SharkDominators;
import io.locum.bench.peer.SharkIndex;
import io.locum.bench.process.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A program that reads a heap dump. */
public enum Reader {
    FLOOR("floor: every record stepped over once") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(Floor.class, build.target().resolve("classes").toString(), dump);
        }

        @Override
        int heapMegabytes(double gigabytes) {
            return SMALL_HEAP;
        }
    },
    LOCUM("**Locum**: dominators, suspects, HTML") {
        @Override
        List<String> program(Build build, Path dump) {
            return List.of(
                    "-jar",
                    build.jar().toString(),
                    "heap",
                    dump.toString(),
                    "-o",
                    dump.resolveSibling("report.html").toString());
        }

        @Override
        int heapMegabytes(double gigabytes) {
            return Goal.of(gigabytes).heapMegabytes();
        }
    },
    LOCUM_LIBRARY("Locum's library: dominators, retained sizes") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(LocumLibrary.class, build.target().resolve("classes") + ":" + build.heapClasses(), dump);
        }

        @Override
        int heapMegabytes(double gigabytes) {
            return Goal.of(gigabytes).heapMegabytes();
        }
    },
    NETBEANS_HISTOGRAM("NetBeans: class histogram") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(NetBeansHistogram.class, build.peersClassPath(), dump);
        }
    },
    NETBEANS_RETAINED("NetBeans: retained sizes") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(NetBeansRetainedSizes.class, build.peersClassPath(), dump);
        }
    },
    SHARK_INDEX("shark: index alone") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(SharkIndex.class, build.peersClassPath(), dump);
        }
    },
    SHARK_DOMINATORS("shark: dominators") {
        @Override
        List<String> program(Build build, Path dump) {
            return main(SharkDominators.class, build.peersClassPath(), dump);
        }
    };

    /** Enough for a program that keeps nothing. */
    private static final int SMALL_HEAP = 64;

    private static final int MEGABYTES_PER_GIGABYTE = 1_000;

    /** Room enough for any of the others, and not so much that they never collect garbage. */
    private static final double HEAP_FOR_DUMP = 2.5;

    private final String label;

    Reader(String label) {
        this.label = label;
    }

    /** What {@code java} is started with to read this dump; it leaves its files beside it. */
    abstract List<String> program(Build build, Path dump);

    /** The heap that it is given for an application-like dump of this size. */
    int heapMegabytes(double gigabytes) {
        return Goal.of(0).heapMegabytes() + (int) (gigabytes * MEGABYTES_PER_GIGABYTE * HEAP_FOR_DUMP);
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Its name on a command line, such as {@code shark-index}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> main(Class<?> program, String classPath, Path dump) {
        return List.of("-cp", classPath, program.getName(), dump.toString());
    }
}
