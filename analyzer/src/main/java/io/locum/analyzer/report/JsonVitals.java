package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.GarbageCollections;
import io.locum.analyzer.signal.GarbageCollections.HeapPoint;
import io.locum.analyzer.signal.LoopDelay;
import io.locum.analyzer.signal.ProcessMemory;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Stalls;
import io.locum.analyzer.signal.Stalls.Stall;
import io.locum.analyzer.signal.ThreadCounts;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A recording's vitals in JSON, each as figures for the whole recording; and every stall of every loop. */
final class JsonVitals {

    private JsonVitals() {}

    static void write(Facts facts, ObjectNode node) {
        facts.find(EventLoops.SIGNAL).ifPresent(loops -> loops(loops, stallsByLoop(facts), node));
        facts.find(GarbageCollections.SIGNAL).ifPresent(gc -> collections(gc, facts, node));
        facts.find(CpuLoad.SIGNAL).ifPresent(load -> cpu(load, node));
        JsonHost.write(facts, node);
        facts.find(ThreadCounts.SIGNAL)
                .ifPresent(counts -> span(
                        "threads",
                        counts.points().stream().map(ThreadCounts.Point::live).toList(),
                        node));
        facts.find(ProcessMemory.SIGNAL)
                .ifPresent(memory -> span(
                        "residentBytes",
                        memory.points().stream()
                                .map(ProcessMemory.Point::residentBytes)
                                .filter(bytes -> bytes >= 0)
                                .toList(),
                        node));
        JsonGrowth.write(facts, node);
        facts.find(Stalls.SIGNAL).ifPresent(stalls -> stalls(stalls, facts, node.putArray("stalls")));
    }

    private static Map<Long, Long> stallsByLoop(Facts facts) {
        return facts.find(Stalls.SIGNAL).map(Stalls::stalls).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Stall::loopId, Collectors.counting()));
    }

    private static void loops(EventLoops loops, Map<Long, Long> stalls, ObjectNode node) {
        if (loops.loops().isEmpty()) {
            return;
        }
        List<EventLoop> delaying = loops.delaying().loops();
        if (!delaying.isEmpty()) {
            delay(loops.delaying().delay(), node.putObject("loopDelay"));
            double busiest =
                    delaying.stream().mapToDouble(EventLoop::utilization).max().orElse(0);
            node.put("loopUtilization", JsonNumbers.share(busiest));
        }
        ArrayNode each = node.putArray("loops");
        for (EventLoop loop : loops.loops()) {
            ObjectNode one = each.addObject()
                    .put("name", loop.name())
                    .put("kind", loop.type().kind().id())
                    .put("framework", loop.type().framework())
                    .put("role", loop.type().role().id())
                    .put("group", loop.type().pool())
                    .put("utilization", JsonNumbers.share(loop.utilization()))
                    .put("ticks", loop.ticks())
                    .put("stalls", stalls.getOrDefault(loop.id(), 0L));
            delay(loop.delay(), one.putObject("delay"))
                    .put("meanMs", JsonNumbers.milliseconds(loop.delay().mean()));
        }
    }

    private static ObjectNode delay(LoopDelay delay, ObjectNode node) {
        return node.put("p50Ms", JsonNumbers.milliseconds(delay.percentile(0.5)))
                .put("p90Ms", JsonNumbers.milliseconds(delay.percentile(0.9)))
                .put("p99Ms", JsonNumbers.milliseconds(delay.percentile(0.99)))
                .put("p999Ms", JsonNumbers.milliseconds(delay.percentile(0.999)))
                .put("maxMs", JsonNumbers.milliseconds(delay.max()));
    }

    private static void collections(GarbageCollections gc, Facts facts, ObjectNode node) {
        long nanos = facts.get(Recorded.RECORDING).duration().toNanos();
        node.put("gcShare", JsonNumbers.share(nanos > 0 ? (double) gc.paused().toNanos() / nanos : 0));
        node.put("gcPauses", gc.pauses().size());
        span(
                "heapAfterGcBytes",
                gc.heapAfter().stream().map(HeapPoint::usedBytes).toList(),
                node);
    }

    private static void cpu(CpuLoad load, ObjectNode node) {
        if (load.points().isEmpty()) {
            return;
        }
        ObjectNode share = node.putObject("cpuShare");
        share.put("process", JsonNumbers.share(average(load, CpuLoad.Point::jvm)));
        share.put("machine", JsonNumbers.share(average(load, CpuLoad.Point::machine)));
    }

    private static double average(CpuLoad load, ToDoubleFunction<CpuLoad.Point> value) {
        return load.points().stream().mapToDouble(value).average().orElse(0);
    }

    static void span(String name, List<Long> values, ObjectNode node) {
        if (values.isEmpty()) {
            return;
        }
        LongSummaryStatistics all = values.stream().mapToLong(Long::longValue).summaryStatistics();
        node.putObject(name)
                .put("first", values.get(0))
                .put("last", values.get(values.size() - 1))
                .put("min", all.getMin())
                .put("max", all.getMax());
    }

    private static void stalls(Stalls stalls, Facts facts, ArrayNode nodes) {
        StallStarts starts = new StallStarts(List.of(facts));
        for (Stall stall : stalls.stalls()) {
            ObjectNode node = nodes.addObject()
                    .put("loop", stall.loop())
                    .put("start", stall.start().toString());
            starts.of(stall.loop(), stall.start()).ifPresent(nanos -> node.put("startNanos", nanos));
            node.put("lengthMs", JsonNumbers.milliseconds(stall.length()))
                    .put("cause", stall.mainly().id());
            culprit(stall).ifPresent(culprit -> node.put("culprit", culprit.toString()));
            if (!stall.finished()) {
                node.put("finished", false);
            }
            parts(stall, node.putArray("parts"));
        }
    }

    private static void parts(Stall stall, ArrayNode parts) {
        stall.breakdown().forEach((what, length) -> {
            ObjectNode part =
                    parts.addObject().put("cause", what.spent().id()).put("ms", JsonNumbers.milliseconds(length));
            if (!what.detail().isEmpty()) {
                part.put("detail", what.detail());
            }
        });
    }

    /** The code to blame in what most of the stall was spent on. */
    private static Optional<Culprit> culprit(Stall stall) {
        return stall.parts().stream()
                .filter(part -> part.spent() == stall.mainly() && !part.stack().isEmpty())
                .max(Comparator.comparing(Stalls.Part::length))
                .flatMap(part -> Culprits.of(part.stack()));
    }
}
