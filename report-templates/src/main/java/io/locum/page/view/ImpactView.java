package io.locum.page.view;

import java.util.List;

/**
 * What a problem costs: a figure in the user's units, or none, and the sentence around it.
 *
 * @param changes figures as they are, and as they would be without the problem
 */
public record ImpactView(String figure, String text, List<Change> changes) {

    /** One figure before and after. */
    public record Change(String what, String before, String after) {}

    public ImpactView {
        changes = List.copyOf(changes);
    }
}
