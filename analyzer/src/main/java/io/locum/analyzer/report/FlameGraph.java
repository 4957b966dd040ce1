package io.locum.analyzer.report;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.page.view.FlameView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.SharesView.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** CPU samples as a flame graph: one tree of calls, the outermost on top, its narrowest branches left out. */
final class FlameGraph {

    /** Boxes narrower than this part of the whole, in percent, are a pixel or two wide at most. */
    private static final double LEAST_PERCENT = 0.2;

    /** Deeper calls are recursion; their time stays visible in the frame they are cut at. */
    private static final int MOST_ROWS = 120;

    private static final int MOST_METHODS = 12;

    private final List<FlameView.Frame> boxes = new ArrayList<>();
    private final long total;
    private int rows;

    private FlameGraph(long total) {
        this.total = total;
    }

    static Optional<FlameView> of(List<Facts> recordings) {
        Map<CallStack, Long> stacks = new LinkedHashMap<>();
        recordings.stream()
                .flatMap(facts -> facts.find(CpuSamples.SIGNAL).stream())
                .forEach(samples -> samples.stacks(sample -> true)
                        .forEach((stack, count) -> stacks.merge(stack, count, Long::sum)));
        Call root = new Call("all samples", FrameKind.NATIVE);
        stacks.forEach(root::add);
        if (root.samples == 0) {
            return Optional.empty();
        }
        FlameGraph graph = new FlameGraph(root.samples);
        graph.place(root, 0, 0);
        return Optional.of(new FlameView(
                "CPU time", caption(root.samples, recordings), graph.rows, graph.boxes, graph.top(stacks)));
    }

    /** Class and method; of native code without a class, its symbol. */
    static String name(Frame frame) {
        return frame.className().isEmpty() ? frame.method() : frame.className() + "." + frame.method();
    }

    private static String caption(long samples, List<Facts> recordings) {
        String sampler = recordings.stream()
                .map(facts -> facts.get(Recorded.RECORDING).cpuSampler())
                .filter(name -> !name.isEmpty() && !name.equals("off"))
                .distinct()
                .map(name -> name.equals("jfr") ? "JFR" : name)
                .collect(Collectors.joining(", "));
        return Rounded.count(samples) + (samples == 1 ? " sample" : " samples") + " of threads on a processor"
                + (sampler.isEmpty() ? "." : ", taken by " + sampler + ".")
                + " The wider a frame, the more CPU time it and what it calls take.";
    }

    private void place(Call call, int depth, double start) {
        double width = 100.0 * call.samples / total;
        if (width < LEAST_PERCENT || depth >= MOST_ROWS) {
            return;
        }
        rows = Math.max(rows, depth + 1);
        String share = Rounded.share((double) call.samples / total);
        boxes.add(new FlameView.Frame(
                depth,
                start,
                width,
                call.name,
                call.name + "\n" + share + ", " + Rounded.count(call.samples) + " samples",
                call.kind));
        double left = start;
        for (Call callee : call.callees()) {
            place(callee, depth + 1, left);
            left += 100.0 * callee.samples / total;
        }
    }

    private List<Share> top(Map<CallStack, Long> stacks) {
        Map<String, Long> own = new LinkedHashMap<>();
        Map<String, FrameKind> kinds = new LinkedHashMap<>();
        stacks.forEach((stack, count) -> stack.frames().stream().findFirst().ifPresent(frame -> {
            own.merge(name(frame), count, Long::sum);
            kinds.put(name(frame), FrameKinds.of(frame));
        }));
        return own.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_METHODS)
                .map(entry -> new Share(
                        entry.getKey(),
                        "",
                        kinds.getOrDefault(entry.getKey(), FrameKind.NATIVE),
                        Rounded.count(entry.getValue()),
                        100.0 * entry.getValue() / total,
                        Rounded.share((double) entry.getValue() / total)))
                .toList();
    }

    /** A frame reached by the same way, and how often. */
    private static final class Call {

        private final String name;
        private final FrameKind kind;
        private final Map<String, Call> callees = new LinkedHashMap<>();
        private long samples;

        Call(String name, FrameKind kind) {
            this.name = name;
            this.kind = kind;
        }

        void add(CallStack stack, long count) {
            Call at = this;
            at.samples += count;
            List<Frame> frames = stack.frames();
            for (int i = frames.size() - 1; i >= 0 && frames.size() - i < MOST_ROWS; i--) {
                Frame frame = frames.get(i);
                if (FrameKinds.isLambdaProxy(frame)) {
                    continue;
                }
                at = at.callees.computeIfAbsent(name(frame), name -> new Call(name, FrameKinds.of(frame)));
                at.samples += count;
            }
        }

        /** By name, so that equal recordings give equal graphs. */
        List<Call> callees() {
            return callees.values().stream()
                    .sorted(Comparator.comparing(call -> call.name))
                    .toList();
        }
    }
}
