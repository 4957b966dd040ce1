package io.locum.page.view;

/** A labelled fact about a recording, such as host or JVM. */
public record FactView(String label, String value) {}
