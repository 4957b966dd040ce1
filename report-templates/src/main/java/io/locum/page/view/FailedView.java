package io.locum.page.view;

/** A rule that broke; the rest of the report stands. */
public record FailedView(String rule, String reason) {}
