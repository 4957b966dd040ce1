package io.locum.page.view;

/**
 * A vital without data.
 *
 * @param missing what was not recorded, and how it would be
 */
public record MissingChartView(String title, String missing) implements VitalView {}
