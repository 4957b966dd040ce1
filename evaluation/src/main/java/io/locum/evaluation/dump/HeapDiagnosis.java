package io.locum.evaluation.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What Locum said about a heap dump.
 *
 * @param verdict the id of the first problem, {@code healthy} or {@code not-enough-data}
 * @param suspects all problems, in the report's order
 */
record HeapDiagnosis(String verdict, List<Suspect> suspects) {

    HeapDiagnosis {
        suspects = List.copyOf(suspects);
    }

    static HeapDiagnosis read(Path reportJson) {
        try {
            return of(new ObjectMapper().readTree(reportJson.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + reportJson, e);
        }
    }

    static HeapDiagnosis of(JsonNode report) {
        return new HeapDiagnosis(
                report.path("verdict").asText("none"),
                StreamSupport.stream(report.path("findings").spliterator(), false)
                        .filter(finding ->
                                finding.path("verdict").asText("problem").equals("problem"))
                        .map(Suspect::of)
                        .toList());
    }
}
