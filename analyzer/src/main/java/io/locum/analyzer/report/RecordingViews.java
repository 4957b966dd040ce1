package io.locum.analyzer.report;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.recording.SwitchedOff;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.heap.DumpsLeftOut;
import io.locum.page.view.FactView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.RecordingView;
import io.locum.page.view.VitalView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A recording's facts, warnings and vitals. */
final class RecordingViews {

    private RecordingViews() {}

    static RecordingView of(Facts facts, Diagnosis diagnosis) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        TimeLine time = TimeLine.of(info);
        return new RecordingView(
                name(info),
                facts(facts),
                warnings(facts),
                time.axis(),
                vitals(facts, time, diagnosis),
                LoopTable.of(facts));
    }

    /** The app and its process, as far as they are known. */
    static String name(RecordingInfo info) {
        return info.knownPid().isPresent() ? info.app() + ", process " + info.pid() : info.app();
    }

    private static List<VitalView> vitals(Facts facts, TimeLine time, Diagnosis diagnosis) {
        Judgement judgement =
                new Judgement(diagnosis, facts.get(Recorded.RECORDING).id());
        ProcessCharts process = new ProcessCharts(facts, time, judgement);
        List<VitalView> vitals = new ArrayList<>(new LoopCharts(facts, time, judgement).vitals());
        vitals.add(process.cpu());
        vitals.addAll(new HeapCharts(facts, time, judgement).vitals());
        vitals.add(process.threads());
        vitals.add(process.residentMemory());
        vitals.addAll(new GrowthCharts(facts, time, judgement).vitals());
        // what there is to see comes first
        vitals.sort(Comparator.comparing(MissingChartView.class::isInstance));
        return vitals;
    }

    private static List<FactView> facts(Facts known) {
        RecordingInfo info = known.get(Recorded.RECORDING);
        List<FactView> facts = new ArrayList<>();
        facts.add(new FactView("App", info.app()));
        String process = info.knownPid().isPresent() ? Long.toString(info.pid()) : "unknown";
        facts.add(new FactView("Process", info.host().isEmpty() ? process : process + " on " + info.host()));
        facts.add(new FactView("JVM", jvm(info)));
        facts.add(new FactView(
                "Recorded", Rounded.date(info.start()) + ", for " + Rounded.stretch(info.duration()) + joined(info)));
        facts.add(new FactView("Complete", info.complete() ? "yes" : "no, cut short"));
        facts.add(new FactView("CPU sampler", sampler(info)));
        DumpLines.of(known).ifPresent(dumps -> facts.add(new FactView("Heap dumps", dumps)));
        return facts;
    }

    private static String jvm(RecordingInfo info) {
        StringBuilder jvm = new StringBuilder(info.jvm());
        if (info.processors() > 0) {
            jvm.append(", ").append(info.processors()).append(info.processors() == 1 ? " processor" : " processors");
        }
        if (info.maxHeapBytes() > 0) {
            jvm.append(", heap up to ").append(Rounded.bytes(info.maxHeapBytes()));
        }
        return jvm.toString();
    }

    private static String joined(RecordingInfo info) {
        return switch (info.joined()) {
            case "start" -> ", from its start";
            case "attach" -> ", joined while running";
            default -> "";
        };
    }

    private static String sampler(RecordingInfo info) {
        return switch (info.cpuSampler()) {
            case "jfr" -> "JFR";
            case "" -> "unknown";
            default -> info.cpuSampler();
        };
    }

    private static List<String> warnings(Facts facts) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        List<String> warnings = new ArrayList<>();
        if (!info.complete()) {
            warnings.add("The recording is incomplete: it was cut short, or a part of it cannot be read."
                    + " What follows is what was there.");
        }
        if (!info.hasAgent()) {
            warnings.add("Made without Locum's agent: event loops and their stalls were not watched.");
        }
        info.switchedOff().forEach(off -> warnings.add(warning(off)));
        facts.find(DumpsLeftOut.SIGNAL)
                .ifPresent(dumps -> dumps.lines().forEach(line -> warnings.add("A heap dump was left out: " + line)));
        return warnings;
    }

    /** The agent's rates are never off, only lower. */
    static String warning(SwitchedOff off) {
        return (off.what().equals("rates") ? "Lowered: `" : "Switched off: `") + off.what() + "`, because " + off.why();
    }
}
