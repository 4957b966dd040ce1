package io.locum.analyzer.rule;

import java.util.List;

/**
 * What to do about a problem.
 *
 * @param text plain sentences
 * @param links where to read more; absolute URLs
 */
public record Recommendation(String text, List<String> links) {

    public Recommendation {
        links = List.copyOf(links);
    }
}
