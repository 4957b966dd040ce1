package io.locum.heap.index;

import io.locum.heap.DumpInfo;
import io.locum.heap.Heap;
import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import io.locum.heap.hprof.DumpBytes;
import io.locum.heap.hprof.DumpHeader;
import io.locum.heap.hprof.DumpReader;
import io.locum.heap.hprof.HeapExtents;
import io.locum.heap.hprof.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a dump: unpacks it if need be, reads it for its inventory, chooses the layout, and reads it for its graph. */
public final class Indexing {

    private final Path dump;
    private final Workspace workspace;
    private final Steps steps;

    private Indexing(Path dump, Workspace workspace, Progress progress) {
        this.dump = dump;
        this.workspace = workspace;
        this.steps = new Steps(progress);
    }

    /** See {@link io.locum.heap.Heaps#open}. */
    public static Heap open(Path dump, Path workDir, Progress progress) throws UnusableDump, IOException {
        Workspace workspace = new Workspace(workDir);
        boolean done = false;
        try {
            Heap heap = new Indexing(dump, workspace, progress).read();
            done = true;
            return heap;
        } finally {
            if (!done) {
                workspace.close();
            }
        }
    }

    private Heap read() throws UnusableDump, IOException {
        Path file = dump;
        boolean whole = true;
        if (Unpacked.needed(dump)) {
            steps.begin(Steps.Step.UNPACK, Files.size(dump));
            file = workspace.path("unpacked");
            whole = Unpacked.into(file, dump, workspace.owners(), steps::at);
        }
        DumpHeader header = DumpHeader.of(file, dump);
        DumpBytes bytes = header.bytes();
        steps.begin(Steps.Step.OBJECTS, bytes.size());
        Inventory inventory = new Inventory(bytes);
        DumpReader reader = new DumpReader(bytes, inventory, steps::at);
        HeapExtents extents = reader.read(header.end());
        if (inventory.tooMany()) {
            throw new UnusableDump(dump + " has more than 2,147,483,583 objects, and Locum counts no further");
        }
        if (inventory.classes.size() == 0 && inventory.records() == 0) {
            throw new UnusableDump(dump + " has a header but no objects: it was cut off or never finished;"
                    + " write the dump again, jcmd <pid> GC.heap_dump <file>");
        }
        return index(header, inventory, extents, incomplete(reader.damage(), whole));
    }

    private static Optional<String> incomplete(Optional<String> damage, boolean whole) {
        return whole ? damage : Optional.of("The gzip file is cut off or damaged: only a part could be unpacked.");
    }

    private Heap index(DumpHeader header, Inventory inventory, HeapExtents extents, Optional<String> incomplete) {
        DumpBytes bytes = header.bytes();
        ObjectIds ids = ObjectIds.of(inventory, new io.locum.heap.hprof.HeapRecords(bytes, extents), workspace);
        ClassTable classes = new ClassTable(bytes, inventory, ids);
        RecordPlaces places = new RecordPlaces(bytes, extents, ids, inventory.classes);
        LayoutEvidence evidence = LayoutEvidence.of(ids, classes, places.records());
        Layout layout = Sizes.choose(classes, evidence, bytes.idBytes(), ids.size(), inventory.allAddresses());
        ThreadLocals locals = ThreadLocals.of(inventory.roots, ids);
        ObjectIndex index = new ObjectIndex(bytes, ids, classes, layout, places, locals);
        Ranks ranks = Ranks.of(SearchRoots.of(inventory.roots, ids, locals), ids.size(), workspace);
        steps.begin(Steps.Step.REFERENCES, bytes.size());
        Graph graph = new GraphBuilder(index, ranks, workspace).build(steps::at);
        DumpInfo info = new DumpInfo(
                dump,
                header.time(),
                bytes.size(),
                bytes.idBytes(),
                bytes.idBytes() == 8 && layout.reference() == 4,
                incomplete);
        IndexedRoots roots = new IndexedRoots(inventory.roots, ids, new Threads(inventory, index).read());
        steps.begin(Steps.Step.DOMINATORS, 1_000);
        return new IndexedHeap(info, index, roots, graph, ranks, workspace, share -> steps.at((long) (1_000 * share)));
    }
}
