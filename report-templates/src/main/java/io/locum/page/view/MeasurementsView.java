package io.locum.page.view;

import java.util.List;

/** Figures side by side. */
public record MeasurementsView(String title, String signal, List<FactView> figures) implements EvidenceView {

    public MeasurementsView {
        figures = List.copyOf(figures);
    }
}
