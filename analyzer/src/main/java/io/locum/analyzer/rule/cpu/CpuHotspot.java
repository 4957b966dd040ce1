package io.locum.analyzer.rule.cpu;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.SiteTable;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.CpuLoad;
import io.locum.analyzer.signal.CpuSamples;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.EventLoops;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One method on which a busy program spends most of its processor time, and that somebody waits for. */
@AutoService(Rule.class)
public final class CpuHotspot implements Rule {

    private static final String ID = "cpu-hotspot";

    /** Processors in use from which it is worth asking for what: an idle program may spend its little time anywhere. */
    private static final double BUSY_PROCESSORS = 0.6;

    /** The share of the program's samples that makes a method a hotspot: halving its cost is felt by everybody. */
    private static final double HOT = 0.4;

    /** Fewer samples tell nothing about shares. */
    private static final int ENOUGH_SAMPLES = 100;

    private static final int SITES_SHOWN = 5;
    private static final String READ_MORE = "https://www.brendangregg.com/flamegraphs.html";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "CPU hotspot";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(CpuSamples.SIGNAL, CpuLoad.SIGNAL);
    }

    /** What fills a loop, or makes so much garbage that the collector is the disease, is hot for that reason. */
    @Override
    public boolean explainedBy(Problem mine, Problem other) {
        return Set.of("event-loop-blocked", "event-loop-saturated", "gc-pressure")
                        .contains(other.id())
                && mine.culprit()
                        .flatMap(code -> other.culprit().filter(code::sameCode))
                        .isPresent();
    }

    @Override
    public Verdict examine(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<Sample> samples = facts.get(CpuSamples.SIGNAL).samples().stream()
                .filter(sample -> !sample.at().isBefore(WarmUp.end(info)) && HotMethods.isProgram(sample.stack()))
                .toList();
        CpuLoad load = new CpuLoad(facts.get(CpuLoad.SIGNAL).points().stream()
                .filter(point -> !point.at().isBefore(WarmUp.end(info)))
                .toList());
        double processors = load.median(CpuLoad.Point::jvm) * Math.max(1, info.processors());
        Map<String, List<Sample>> byMethod = byMethod(samples);
        Optional<List<Sample>> hottest = byMethod.values().stream().max(Comparator.comparingInt(List::size));
        double share = hottest.map(hot -> (double) hot.size() / samples.size()).orElse(0.0);
        if (processors < BUSY_PROCESSORS || samples.size() < ENOUGH_SAMPLES || hottest.isEmpty() || share < HOT) {
            return new Verdict.Healthy(ID, because(processors, share));
        }
        Optional<ThreadRef> beside = Background.thread(hottest.get(), processors, info.processors(), serving(facts));
        if (beside.isPresent()) {
            return new Verdict.Healthy(ID, because(processors, share, beside.get()));
        }
        return new Verdict.Sick(ID, List.of(problem(hottest.get(), samples.size(), processors, info, byMethod)));
    }

    private static Set<String> serving(Facts facts) {
        return facts.find(EventLoops.SIGNAL).map(EventLoops::delaying).map(EventLoops::loops).orElse(List.of()).stream()
                .map(loop -> loop.thread().name())
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Sample>> byMethod(List<Sample> samples) {
        Map<String, List<Sample>> byMethod = new LinkedHashMap<>();
        for (Sample sample : samples) {
            HotMethods.charged(sample.stack())
                    .ifPresent(frame -> byMethod.computeIfAbsent(CodeOrigin.code(frame), key -> new ArrayList<>())
                            .add(sample));
        }
        return byMethod;
    }

    private static Problem problem(
            List<Sample> hot, int all, double processors, RecordingInfo info, Map<String, List<Sample>> byMethod) {
        double share = (double) hot.size() / all;
        Map<CallStack, Long> stacks = hot.stream().collect(Collectors.groupingBy(Sample::stack, Collectors.counting()));
        CallStack common = stacks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        Culprit culprit = HotMethods.charged(common).map(Culprits::of).orElseThrow();
        double used = processors * share;
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Measurement(CpuSamples.SIGNAL, "CPU samples in this method", Quantity.share(share)));
        evidence.add(new Measurement(CpuLoad.SIGNAL, "Processors this JVM kept busy", Quantity.count(processors)));
        evidence.add(new Evidence.Stack(
                CpuSamples.SIGNAL,
                "Its most frequent stack",
                hot.get(0).thread().name(),
                common,
                (double) stacks.getOrDefault(common, 0L) / all));
        evidence.add(new SiteTable(CpuSamples.SIGNAL, "The program's hottest methods", sites(byMethod, all)));
        return new Problem(
                ID,
                Confidence.CONFIRMED,
                culprit.code() + " uses " + Quantity.share(share) + " of the program's processor time",
                Optional.empty(),
                Optional.of(culprit),
                new Impact(
                        Math.min(1, share * Math.min(1, 0.5 + processors / (2.0 * Math.max(1, info.processors())))),
                        Quantity.share(share),
                        "It keeps " + Quantity.count(used)
                                + " of the machine's processors busy all the time; halving its " + "cost frees "
                                + Quantity.count(used / 2) + "."),
                evidence,
                new Recommendation(
                        "Look at what this method does for each call: a search through a list that a map could answer, "
                                + "work repeated that could be kept, a pattern or format built anew each time.",
                        List.of(READ_MORE)));
    }

    private static List<SiteTable.SiteLine> sites(Map<String, List<Sample>> byMethod, int all) {
        return byMethod.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Sample>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .limit(SITES_SHOWN)
                .map(entry -> new SiteTable.SiteLine(
                        entry.getKey(),
                        "CPU samples",
                        Quantity.share((double) entry.getValue().size() / all)))
                .toList();
    }

    private static String because(double processors, double share, ThreadRef beside) {
        return because(processors, share) + " It ran on one thread, " + beside.name()
                + ", while others had a processor left.";
    }

    private static String because(double processors, double share) {
        return "The JVM kept " + Quantity.count(processors) + " processors busy, and the hottest of the program's own "
                + "methods had " + Quantity.share(share) + " of that.";
    }
}
