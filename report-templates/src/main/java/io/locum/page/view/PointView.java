package io.locum.page.view;

/**
 * One value of a series.
 *
 * @param seconds from the start of the axis
 * @param value in the chart's unit; NaN breaks the line
 */
public record PointView(double seconds, double value) {}
