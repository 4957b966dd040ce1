package io.locum.analyzer.engine;

import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.rule.Verdict.Failed;
import io.locum.analyzer.rule.Verdict.Healthy;
import io.locum.analyzer.rule.Verdict.NotEnoughData;
import io.locum.analyzer.rule.Verdict.Sick;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a set of rules about the facts of one or more recordings. */
final class Consultation {

    private final List<Rule> rules;

    Consultation(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    Diagnosis examine(List<Facts> recordings) {
        Findings findings = new Findings();
        List<Healthy> healthy = new ArrayList<>();
        List<NotEnoughData> notEnoughData = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        boolean coreUnknown = false;
        for (Rule rule : rules) {
            List<Verdict> verdicts =
                    recordings.stream().map(facts -> ask(rule, facts)).toList();
            for (int i = 0; i < verdicts.size(); i++) {
                if (verdicts.get(i) instanceof Sick sick) {
                    findings.add(recordings.get(i).get(Recorded.RECORDING).id(), sick.problems());
                }
            }
            List<Failed> errors = only(verdicts, Failed.class);
            List<NotEnoughData> unknown = only(verdicts, NotEnoughData.class);
            errors.stream().findFirst().ifPresent(failed::add);
            if (only(verdicts, Sick.class).isEmpty() && errors.isEmpty()) {
                unknown.stream().findFirst().ifPresent(notEnoughData::add);
                if (unknown.isEmpty()) {
                    only(verdicts, Healthy.class).stream().findFirst().ifPresent(healthy::add);
                }
            }
            coreUnknown |= rule.core() && !(unknown.isEmpty() && errors.isEmpty());
        }
        List<Finding> ranked = findings.ranked();
        String verdict = ranked.isEmpty()
                ? (coreUnknown || recordings.isEmpty() ? Diagnosis.NOT_ENOUGH_DATA : Diagnosis.HEALTHY)
                : ranked.get(0).problem().id();
        return new Diagnosis(recordings, ranked, healthy, notEnoughData, failed, verdict);
    }

    private static <V extends Verdict> List<V> only(List<Verdict> verdicts, Class<V> type) {
        return verdicts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Verdict ask(Rule rule, Facts facts) {
        List<Signal<?>> missing =
                rule.needs().stream().filter(signal -> !facts.has(signal)).toList();
        if (!missing.isEmpty()) {
            String events =
                    missing.stream().map(Signal::recordedBy).distinct().sorted().collect(Collectors.joining(", "));
            return new NotEnoughData(rule.id(), events, howToRecord(facts.get(Recorded.RECORDING)));
        }
        try {
            return rule.examine(facts);
        } catch (RuntimeException e) {
            return new Failed(rule.id(), String.valueOf(e));
        }
    }

    private static String howToRecord(RecordingInfo info) {
        // the process may be gone, so the name is the better handle unless there is none
        String target = info.knownPid().isPresent() ? Long.toString(info.pid()) : "<pid>";
        return "locum attach " + target + " --for 60s";
    }

    /** Problems of several recordings, those of the same disease and code merged. */
    private static final class Findings {

        private final List<Finding> found = new ArrayList<>();

        void add(String recording, List<Problem> problems) {
            problems.forEach(problem -> add(recording, problem));
        }

        private void add(String recording, Problem problem) {
            for (int i = 0; i < found.size(); i++) {
                Finding known = found.get(i);
                if (same(known.problem(), problem) && !known.recordings().contains(recording)) {
                    List<String> recordings = new ArrayList<>(known.recordings());
                    recordings.add(recording);
                    found.set(i, new Finding(worse(known.problem(), problem), recordings));
                    return;
                }
            }
            found.add(new Finding(problem, List.of(recording)));
        }

        List<Finding> ranked() {
            return Ranking.rank(found);
        }

        private static boolean same(Problem a, Problem b) {
            return a.id().equals(b.id())
                    && a.culprit()
                            .map(culprit -> culprit.code())
                            .equals(b.culprit().map(culprit -> culprit.code()));
        }

        private static Problem worse(Problem a, Problem b) {
            return b.impact().severity() > a.impact().severity() ? b : a;
        }
    }
}
