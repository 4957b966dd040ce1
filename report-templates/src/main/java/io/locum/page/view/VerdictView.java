package io.locum.page.view;

/**
 * The first thing on the page.
 *
 * @param label one or two words for the badge: "confirmed", "suspected", "healthy", "not enough data"
 * @param sentence what a person would say
 * @param detail one sentence more: the impact, or what was looked at; may be empty
 */
public record VerdictView(Tone tone, String label, String sentence, String detail) {}
