package io.locum.page.view;

/** A level on the value axis, such as a threshold or a limit, in the chart's unit. */
public record MarkView(double value, String label) {}
