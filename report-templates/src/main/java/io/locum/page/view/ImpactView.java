package io.locum.page.view;

/** What a problem costs: a figure in the user's units and the sentence around it. */
public record ImpactView(String figure, String text) {}
