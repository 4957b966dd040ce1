package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Breakdown;
import io.locum.analyzer.rule.Evidence.GrowthTable;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Evidence.Stack;
import io.locum.analyzer.rule.Evidence.StallList;
import io.locum.analyzer.rule.Evidence.WaitChain;
import io.locum.analyzer.signal.Facts;
import java.util.List;
import java.util.Locale;

/** Evidence in JSON, whole: nothing is left out of lists. */
final class JsonEvidence {

    private final StallStarts starts;

    JsonEvidence(List<Facts> recordings) {
        starts = new StallStarts(recordings);
    }

    void write(Evidence piece, ObjectNode node) {
        if (piece instanceof Measurement measurement) {
            JsonNumbers.quantity(measurement.value(), head("measurement", piece, node));
        } else if (piece instanceof Stack stack) {
            head("stack", piece, node).put("thread", stack.thread()).put("share", JsonNumbers.share(stack.share()));
            frames(stack.stack(), node.putArray("frames"));
        } else if (piece instanceof StallList list) {
            stalls(list, head("stalls", piece, node).putArray("stalls"));
        } else if (piece instanceof Breakdown breakdown) {
            ArrayNode parts = head("breakdown", piece, node).putArray("parts");
            breakdown.parts().forEach(part -> {
                ObjectNode one = parts.addObject().put("what", part.what());
                if (!part.detail().isEmpty()) {
                    one.put("detail", part.detail());
                }
                JsonNumbers.quantity(part.amount(), one);
            });
        } else if (piece instanceof SiteTable table) {
            ArrayNode sites = head("sites", piece, node).putArray("sites");
            table.sites()
                    .forEach(site -> JsonNumbers.quantity(
                            site.amount(),
                            sites.addObject().put("site", site.site()).put("what", site.what())));
        } else if (piece instanceof WaitChain chain) {
            waits(chain, head("waits", piece, node).putArray("waits"));
        } else if (piece instanceof ReferencePath path) {
            path(path, head("path", piece, node).putArray("steps"));
        } else if (piece instanceof GrowthTable table) {
            growth(table, head("growth", piece, node).putArray("places"));
        }
    }

    private static ObjectNode head(String type, Evidence piece, ObjectNode node) {
        return node.put("type", type).put("signal", piece.signal().name()).put("label", piece.label());
    }

    private void stalls(StallList list, ArrayNode stalls) {
        for (StallList.StallLine stall : list.stalls()) {
            ObjectNode node = stalls.addObject()
                    .put("loop", stall.loop())
                    .put("start", stall.start().toString());
            starts.of(stall.loop(), stall.start()).ifPresent(nanos -> node.put("startNanos", nanos));
            node.put("lengthMs", JsonNumbers.milliseconds(stall.length())).put("cause", stall.cause());
        }
    }

    private static void waits(WaitChain chain, ArrayNode waits) {
        for (WaitChain.Wait wait : chain.waits()) {
            ObjectNode node = waits.addObject().put("thread", wait.thread()).put("lock", wait.lock());
            if (!wait.owner().isEmpty()) {
                node.put("owner", wait.owner());
            }
            frames(wait.stack(), node.putArray("frames"));
        }
    }

    private static void path(ReferencePath path, ArrayNode steps) {
        for (ReferencePath.PathLine step : path.steps()) {
            ObjectNode node = steps.addObject().put("via", step.via()).put("class", step.className());
            JsonNumbers.quantity(step.retained(), node.putObject("retained"));
            if (step.mark() != ReferencePath.Mark.PASSED) {
                node.put("mark", step.mark().name().toLowerCase(Locale.ROOT));
            }
            if (!step.remark().isEmpty()) {
                node.put("remark", step.remark());
            }
        }
    }

    private static void growth(GrowthTable table, ArrayNode places) {
        for (GrowthTable.GrowthLine line : table.lines()) {
            ObjectNode node = places.addObject().put("place", line.place()).put("what", line.what());
            ArrayNode amounts = node.putArray("amounts");
            line.amounts().forEach(amount -> JsonNumbers.quantity(amount, amounts.addObject()));
        }
    }

    private static void frames(CallStack stack, ArrayNode frames) {
        stack.frames().forEach(frame -> frames.add(frame.toString()));
    }
}
