package io.locum.analyzer.report.heap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.heap.waste.Waste;
import io.locum.heap.waste.WasteHolder;
import io.locum.heap.waste.WasteLine;
import java.util.Locale;

/** Waste in JSON. Sizes are in bytes. */
final class WasteJson {

    private WasteJson() {}

    static void write(Waste waste, ObjectNode node) {
        node.put("saved", waste.saved()).put("contentsBlanked", waste.blanked()).put("blank", waste.blank());
        if (waste.differentAtMost() > 0) {
            node.put("differentAtMost", waste.differentAtMost());
        }
        ArrayNode parts = node.putArray("kinds");
        waste.parts().forEach(part -> part(part, parts.addObject()));
    }

    private static void part(Waste.Part part, ObjectNode node) {
        node.put("kind", part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("objects", part.objects())
                .put("bytes", part.bytes())
                .put("saved", part.saved());
        ArrayNode lines = node.putArray("lines");
        part.lines().forEach(line -> line(line, lines.addObject()));
        ArrayNode holders = node.putArray("holders");
        part.holders().forEach(holder -> holder(holder, holders.addObject()));
        if (part.estimated()) {
            node.put("holdersEstimated", true);
        }
    }

    private static void line(WasteLine line, ObjectNode node) {
        node.put("what", line.what());
        line.text().ifPresent(text -> node.put("text", text));
        node.put("objects", line.objects()).put("bytes", line.bytes()).put("saved", line.saved());
        if (line.different() > 0) {
            node.put("different", line.different());
        }
        if (line.room() > 0) {
            node.put("room", line.room()).put("used", line.used());
        }
    }

    private static void holder(WasteHolder holder, ObjectNode node) {
        node.put("what", holder.what());
        if (!holder.className().isEmpty()) {
            node.put("class", holder.className());
        }
        if (!holder.field().isEmpty()) {
            node.put("field", holder.field());
        }
        node.put("objects", holder.objects()).put("bytes", holder.bytes());
    }
}
