package io.locum.page.view;

/** What a problem costs: a figure in the user's units, or none, and the sentence around it. */
public record ImpactView(String figure, String text) {}
