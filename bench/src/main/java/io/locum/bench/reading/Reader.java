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
    FLOOR("floor: every record stepped over once", Room.SMALL) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(Floor.class, build.target().resolve("classes").toString(), dump);
        }
    },
    LOCUM("**Locum**: dominators, suspects, HTML", Room.OF_GOAL) {
        @Override
        List<String> program(Build build, Path dump) {
            return List.of(
                    build.options(),
                    "-jar",
                    build.jar().toString(),
                    "heap",
                    dump.toString(),
                    "-o",
                    dump.resolveSibling("report.html").toString());
        }
    },
    LOCUM_LIBRARY("Locum's library: dominators, retained sizes", Room.OF_GOAL) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(LocumLibrary.class, build.target().resolve("classes") + ":" + build.heapClasses(), dump);
        }
    },
    NETBEANS_HISTOGRAM("NetBeans: class histogram", Room.AMPLE) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(NetBeansHistogram.class, build.peersClassPath(), dump);
        }
    },
    NETBEANS_RETAINED("NetBeans: retained sizes", Room.AMPLE) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(NetBeansRetainedSizes.class, build.peersClassPath(), dump);
        }
    },
    SHARK_INDEX("shark: index alone", Room.AMPLE) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(SharkIndex.class, build.peersClassPath(), dump);
        }
    },
    SHARK_DOMINATORS("shark: dominators", Room.AMPLE) {
        @Override
        List<String> program(Build build, Path dump) {
            return main(SharkDominators.class, build.peersClassPath(), dump);
        }
    };

    private final String label;
    private final Room room;

    Reader(String label, Room room) {
        this.label = label;
        this.room = room;
    }

    /** What {@code java} is started with to read this dump; it leaves its files beside it. */
    abstract List<String> program(Build build, Path dump);

    /** The heap that it is given for an application-like dump of this size. */
    int heapMegabytes(double gigabytes) {
        return room.megabytes(gigabytes);
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
