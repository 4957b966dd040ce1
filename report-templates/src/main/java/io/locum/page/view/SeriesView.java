package io.locum.page.view;

import java.util.List;

/**
 * One line of a chart.
 *
 * @param summary its figure for the whole recording, shown in the legend: "highest 212 ms"
 * @param points in order of time
 */
public record SeriesView(String name, Drawing drawing, String summary, List<PointView> points) {

    /** How the points are drawn. */
    public enum Drawing {
        /** A line from point to point. */
        LINE,
        /** A line with the area beneath it filled. */
        AREA,
        /** A bar from the floor up to each point, for events such as pauses. */
        BARS
    }

    public SeriesView {
        points = List.copyOf(points);
    }
}
