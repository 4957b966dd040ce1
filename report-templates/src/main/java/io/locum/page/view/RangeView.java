package io.locum.page.view;

/** A stretch of time, in seconds from the start of the axis. */
public record RangeView(double from, double to) {}
