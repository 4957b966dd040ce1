package io.locum.page.view;

import java.util.List;

/**
 * A chart over time.
 *
 * @param remark the judgement in words, beside the title: "fine", "up to 212 ms"
 * @param unit unit of all values; may be empty
 * @param logarithmic whether the value axis is logarithmic; values at or below zero sit on its floor
 * @param ceiling the least upper end of the value axis; it grows when a value is larger
 * @param series the most important first
 * @param marks levels worth a line of their own
 * @param sick stretches to shade
 */
public record ChartView(
        String title,
        Tone tone,
        String remark,
        String unit,
        boolean logarithmic,
        double ceiling,
        List<SeriesView> series,
        List<MarkView> marks,
        List<RangeView> sick)
        implements VitalView {

    public ChartView {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        sick = List.copyOf(sick);
    }
}
