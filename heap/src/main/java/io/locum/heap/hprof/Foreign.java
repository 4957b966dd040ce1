package io.locum.heap.hprof;

/** Files that are taken for heap dumps, known by how they begin. */
final class Foreign {

    private Foreign() {}

    static String nameOf(String start) {
        if (start.startsWith("\u007fELF")) {
            return "a core dump (turn it into a heap dump: jhsdb jmap --binaryheap --core <core> --exe <java>)";
        }
        if (start.startsWith("FLR\0")) {
            return "a flight recording (try: locum report)";
        }
        if (start.startsWith("\0\u0015portable heap dump")) {
            return "OpenJ9's portable heap dump (PHD)";
        }
        if (start.startsWith("PK")) {
            return "a zip archive (unpack it first)";
        }
        return "not a heap dump";
    }
}
