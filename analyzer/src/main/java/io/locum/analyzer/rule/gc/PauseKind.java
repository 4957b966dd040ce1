package io.locum.analyzer.rule.gc;

import io.locum.analyzer.signal.GarbageCollections.Pause;
import java.util.Set;

/** Why the collector paused, as far as it decides what to do about it. */
enum PauseKind {
    EXPLICIT(
            "explicit",
            "System.gc()",
            "Take the call of System.gc() out: the collector knows better when to run. Where it is a library's, "
                    + "-XX:+ExplicitGCInvokesConcurrent makes it run beside the program (G1), and "
                    + "-XX:+DisableExplicitGC ignores it."),
    TOOL(
            "tool",
            "A diagnostic tool",
            "A heap dump, a heap histogram or a jcmd command collects the whole heap first: see who runs it against this "
                    + "process, and how often."),
    METADATA(
            "metadata",
            "Room for class metadata",
            "Give class metadata its room from the start (-XX:MetaspaceSize=256m, or what it takes once warm). If it keeps "
                    + "growing, classes are made over and over: proxies, scripts, or redeployed applications."),
    HUMONGOUS(
            "humongous",
            "Very large objects",
            "Objects of half a region and more go straight to the old generation. Read and build large data in pieces, or "
                    + "make regions larger (-XX:G1HeapRegionSize=16m and up)."),
    FULL(
            "full",
            "A full collection",
            "The collector ran out of room and collected the whole heap at once. Give it a larger heap (-Xmx), see what keeps "
                    + "the old generation full, or on G1 let it begin earlier (-XX:InitiatingHeapOccupancyPercent=30)."),
    ORDINARY(
            "young",
            "An ordinary collection",
            "Each pause copies what is alive: keep less alive from one collection to the next, give G1 a lower goal "
                    + "(-XX:MaxGCPauseMillis=50), or choose a collector whose pauses do not grow with the heap (-XX:+UseZGC).");

    private static final Set<String> TOOLS = Set.of(
            "Diagnostic Command",
            "Heap Inspection Initiated GC",
            "Heap Dump Initiated GC",
            "JvmtiEnv ForceGarbageCollection",
            "WhiteBox Initiated Run");
    private static final Set<String> FULL_COLLECTORS = Set.of("G1Full", "ParallelOld", "SerialOld", "PSMarkSweep");

    private final String id;
    private final String words;
    private final String advice;

    PauseKind(String id, String words, String advice) {
        this.id = id;
        this.words = words;
        this.advice = advice;
    }

    static PauseKind of(Pause pause) {
        String cause = pause.cause();
        if (cause.equals("System.gc()")) {
            return EXPLICIT;
        }
        if (TOOLS.contains(cause)) {
            return TOOL;
        }
        if (cause.startsWith("Metadata GC")) {
            return METADATA;
        }
        if (cause.equals("G1 Humongous Allocation")) {
            return HUMONGOUS;
        }
        return FULL_COLLECTORS.contains(pause.collector()) ? FULL : ORDINARY;
    }

    /** As problems name it. */
    String id() {
        return id;
    }

    /** At the beginning of a sentence. */
    String words() {
        return words;
    }

    String advice() {
        return advice;
    }

    /** Whether what the program allocates and keeps brings it about. */
    boolean fromAllocation() {
        return this == HUMONGOUS || this == FULL || this == ORDINARY;
    }
}
