package io.locum.page.view;

/** A disease that was looked for and not found. */
public record HealthyView(String rule, String because) {}
