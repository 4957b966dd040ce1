package io.locum.page.view;

import java.util.List;

/**
 * What changed since earlier dumps.
 *
 * @param sentence what a person would say
 * @param tables by what holds it, by class
 */
public record ComparisonView(String sentence, List<GrowthView> tables) {

    public ComparisonView {
        tables = List.copyOf(tables);
    }
}
