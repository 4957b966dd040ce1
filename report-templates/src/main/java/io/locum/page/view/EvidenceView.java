package io.locum.page.view;

/** What a finding rests on. */
public sealed interface EvidenceView
        permits MeasurementsView,
                StackView,
                TableView,
                BreakdownView,
                SharesView,
                RemarkView,
                ReferencePathView,
                GrowthView {

    /** Caption, as a phrase. */
    String title();

    /** The signal it was read from, named so that a reader can look it up in the recording. */
    String signal();
}
