package io.locum.evaluation.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What Locum said about a recording: the verdict and the problems, the gravest first.
 *
 * @param verdict the id of the first problem, {@code healthy} or {@code not-enough-data}
 * @param problems all problems, in the report's order
 */
public record Diagnosis(String verdict, List<Problem> problems) {

    /** Copies the list. */
    public Diagnosis {
        problems = List.copyOf(problems);
    }

    /** A problem: the rule's id, the cause if it names one, and the culprit if there is one. */
    public record Problem(String id, Optional<String> cause, Optional<Culprit> culprit) {}

    /** The diagnosis in a {@code report.json}; throws UncheckedIOException when that cannot be read. */
    public static Diagnosis read(Path reportJson) {
        try {
            return of(new ObjectMapper().readTree(reportJson.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + reportJson, e);
        }
    }

    static Diagnosis of(JsonNode report) {
        return new Diagnosis(
                report.path("verdict").asText("none"),
                StreamSupport.stream(report.path("findings").spliterator(), false)
                        .filter(finding ->
                                finding.path("verdict").asText("problem").equals("problem"))
                        .map(Diagnosis::problem)
                        .toList());
    }

    private static Problem problem(JsonNode finding) {
        JsonNode culprit = finding.path("culprit");
        return new Problem(
                finding.path("id").asText(),
                text(finding.path("cause")),
                text(culprit.path("class"))
                        .map(name -> new Culprit(name, culprit.path("method").asText())));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
