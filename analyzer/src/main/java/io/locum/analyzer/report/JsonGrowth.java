package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.growth.ClassCounts;
import io.locum.analyzer.signal.growth.DirectBufferUse;
import io.locum.analyzer.signal.growth.Metaspace;

/** In JSON what may grow beside the heap. */
final class JsonGrowth {

    private JsonGrowth() {}

    static void write(Facts facts, ObjectNode node) {
        facts.find(ProcessMemory.SIGNAL)
                .ifPresent(memory -> JsonVitals.span(
                        "openFiles",
                        memory.points().stream()
                                .map(ProcessMemory.Point::openFiles)
                                .filter(files -> files >= 0)
                                .toList(),
                        node));
        facts.find(DirectBufferUse.SIGNAL)
                .ifPresent(use -> JsonVitals.span(
                        "directBytes",
                        use.points().stream().map(DirectBufferUse.Point::bytes).toList(),
                        node));
        facts.find(Metaspace.SIGNAL)
                .ifPresent(metaspace -> JsonVitals.span(
                        "metaspaceBytes",
                        metaspace.points().stream()
                                .map(Metaspace.Point::usedBytes)
                                .toList(),
                        node));
        facts.find(ClassCounts.SIGNAL)
                .ifPresent(classes -> JsonVitals.span(
                        "classes",
                        classes.points().stream().map(ClassCounts.Point::live).toList(),
                        node));
    }
}
