package io.locum.page.view;

/** One vital sign: a chart, or the reason why there is none. */
public sealed interface VitalView permits ChartView, MissingChartView {

    /** Heading of the vital. */
    String title();
}
