package io.locum.page.view;

/** A sentence that is evidence by itself. */
public record RemarkView(String title, String signal, String text) implements EvidenceView {}
