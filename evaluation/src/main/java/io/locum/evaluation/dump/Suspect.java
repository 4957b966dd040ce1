package io.locum.evaluation.dump;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A problem that was reported of a heap.
 *
 * @param id the rule's id
 * @param confidence {@code suspected} or {@code confirmed}
 * @param holders the field that is blamed, as class and field: by the path's marks, then as the culprit, which may be
 *     another class of the same object
 * @param culprit the class and its member that are blamed: the holder or, of lambdas, where they are written
 * @param accumulates the type that is said to accumulate
 */
record Suspect(String id, String confidence, List<String> holders, String culprit, String accumulates) {

    private static final String NONE = "none";

    Suspect {
        holders = List.copyOf(holders);
    }

    static Suspect of(JsonNode finding) {
        List<JsonNode> path = path(finding);
        return new Suspect(
                finding.path("id").asText(),
                finding.path("confidence").asText(),
                Stream.concat(holder(path).stream(), blamed(finding.path("culprit")).stream())
                        .distinct()
                        .toList(),
                blamed(finding.path("culprit")).orElse(NONE),
                marked(path, "entry").map(step -> text(step, "class")).orElse(NONE));
    }

    /** The field that is blamed, for people. */
    String holder() {
        return holders.stream().findFirst().orElse(NONE);
    }

    private static Optional<String> blamed(JsonNode culprit) {
        return Stream.of("field", "method")
                .filter(culprit::hasNonNull)
                .filter(member -> !text(culprit, member).isEmpty())
                .findFirst()
                .map(member -> text(culprit, "class") + "." + text(culprit, member));
    }

    private static List<JsonNode> path(JsonNode finding) {
        return StreamSupport.stream(finding.path("evidence").spliterator(), false)
                .filter(piece -> text(piece, "type").equals("path"))
                .findFirst()
                .stream()
                .flatMap(piece -> StreamSupport.stream(piece.path("steps").spliterator(), false))
                .toList();
    }

    /** The marked object holds the next one by the field that the next one names. */
    private static Optional<String> holder(List<JsonNode> path) {
        return IntStream.range(0, path.size() - 1)
                .filter(step -> text(path.get(step), "mark").equals("holder"))
                .mapToObj(step -> text(path.get(step), "class") + "."
                        + text(path.get(step + 1), "via").replaceFirst("^static ", ""))
                .findFirst();
    }

    private static Optional<JsonNode> marked(List<JsonNode> path, String mark) {
        return path.stream().filter(step -> text(step, "mark").equals(mark)).findFirst();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
