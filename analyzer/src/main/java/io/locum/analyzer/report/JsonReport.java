package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Finding;
import io.locum.analyzer.recording.RecordingInfo;
import io.locum.analyzer.report.heap.HeapJson;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Impact;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * The report for tools, {@code locum-report/1}. Durations are in milliseconds exact to the microsecond, sizes in bytes,
 * shares from 0 to 1, moments in ISO 8601; what is unknown is left out.
 */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Writes the report as JSON.
     *
     * @param out receives it; is not closed
     * @throws UncheckedIOException when {@code out} fails
     */
    public static void write(Diagnosis diagnosis, Writer out) {
        try {
            JsonText.write(tree(diagnosis), true, out);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report as JSON", e);
        }
    }

    static String text(Diagnosis diagnosis) {
        StringWriter text = new StringWriter();
        JsonText.write(tree(diagnosis), false, text);
        return text.toString();
    }

    static ObjectNode tree(Diagnosis diagnosis) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("schema", "locum-report/1");
        ArrayNode recordings = report.putArray("recordings");
        diagnosis.recordings().forEach(facts -> recording(facts, recordings.addObject()));
        report.put("verdict", diagnosis.verdict());
        JsonEvidence evidence = new JsonEvidence(diagnosis.recordings());
        ArrayNode findings = report.putArray("findings");
        diagnosis.problems().forEach(finding -> finding(finding, evidence, findings.addObject()));
        verdicts(diagnosis, report);
        ObjectNode vitals = report.putObject("vitals");
        diagnosis
                .recordings()
                .forEach(facts -> JsonVitals.write(
                        facts, vitals.putObject(facts.get(Recorded.RECORDING).id())));
        heaps(diagnosis, report);
        return report;
    }

    private static void heaps(Diagnosis diagnosis, ObjectNode report) {
        List<Facts> dumps =
                diagnosis.recordings().stream().filter(HeapJson::knows).toList();
        if (!dumps.isEmpty()) {
            ObjectNode heaps = report.putObject("heaps");
            dumps.forEach(facts -> HeapJson.write(
                    facts, heaps.putObject(facts.get(Recorded.RECORDING).id())));
        }
    }

    private static void recording(Facts facts, ObjectNode node) {
        RecordingInfo info = facts.get(Recorded.RECORDING);
        node.put("id", info.id()).put("app", info.app());
        info.knownPid().ifPresent(pid -> node.put("pid", pid));
        if (!info.host().isEmpty()) {
            node.put("host", info.host());
        }
        node.put("jvm", info.jvm())
                .put("start", info.start().toString())
                .put("durationMs", info.duration().toMillis())
                .put("complete", info.complete())
                .put("agent", info.hasAgent())
                .put("cpuSampler", info.cpuSampler());
        ArrayNode off = node.putArray("switchedOff");
        info.switchedOff()
                .forEach(part -> off.addObject().put("what", part.what()).put("why", part.why()));
    }

    private static void finding(Finding finding, JsonEvidence evidence, ObjectNode node) {
        Problem problem = finding.problem();
        node.put("id", problem.id())
                .put("verdict", "problem")
                .put("confidence", Headline.word(problem.confidence()))
                .put("title", problem.title());
        ArrayNode recordings = node.putArray("recordings");
        finding.recordings().forEach(recordings::add);
        problem.cause().ifPresent(cause -> node.put("cause", cause));
        problem.culprit().ifPresent(culprit -> culprit(culprit, node.putObject("culprit")));
        impact(problem.impact(), node.putObject("impact"));
        ArrayNode pieces = node.putArray("evidence");
        problem.evidence().forEach(piece -> evidence.write(piece, pieces.addObject()));
        ObjectNode recommendation = node.putObject("recommendation");
        recommendation.put("text", problem.recommendation().text());
        ArrayNode links = recommendation.putArray("links");
        problem.recommendation().links().forEach(links::add);
    }

    private static void impact(Impact impact, ObjectNode node) {
        JsonNumbers.quantity(impact.value(), node).put("text", impact.text()).put("severity", impact.severity());
        if (!impact.changes().isEmpty()) {
            ArrayNode changes = node.putArray("changes");
            for (Impact.Change change : impact.changes()) {
                ObjectNode one = changes.addObject().put("what", change.what());
                JsonNumbers.quantity(change.before(), one.putObject("before"));
                JsonNumbers.quantity(change.after(), one.putObject("after"));
            }
        }
    }

    private static void culprit(Culprit culprit, ObjectNode node) {
        node.put("class", culprit.className()).put("method", culprit.method());
        if (!culprit.rawMethod().equals(culprit.method())) {
            node.put("rawMethod", culprit.rawMethod());
        }
        if (culprit.line() >= 0) {
            node.put("line", culprit.line());
        }
        culprit.thread().ifPresent(thread -> node.put("thread", thread));
        culprit.entry().ifPresent(entry -> {
            ObjectNode from = node.putObject("entry").put("what", entry.what());
            from.put("class", CodeOrigin.sourceClass(entry.frame()))
                    .put("method", CodeOrigin.sourceMethod(entry.frame()));
            if (entry.frame().line() >= 0) {
                from.put("line", entry.frame().line());
            }
        });
    }

    private static void verdicts(Diagnosis diagnosis, ObjectNode report) {
        ArrayNode healthy = report.putArray("healthy");
        diagnosis
                .healthy()
                .forEach(verdict -> healthy.addObject().put("id", verdict.id()).put("because", verdict.because()));
        ArrayNode unknown = report.putArray("notEnoughData");
        diagnosis.notEnoughData().forEach(verdict -> unknown.addObject()
                .put("id", verdict.id())
                .put("missing", verdict.missing())
                .put("howToRecordIt", verdict.howToRecordIt()));
        ArrayNode failed = report.putArray("failed");
        diagnosis
                .failed()
                .forEach(verdict -> failed.addObject().put("id", verdict.id()).put("error", verdict.error()));
    }
}
