package io.locum.analyzer.signal;

/**
 * The key of a fact. Each fact's type holds its own key in a constant {@code SIGNAL}.
 *
 * @param <T> the fact's type
 * @param type the fact's type
 * @param name kebab-case; stable, since evidence and JSON name it
 * @param recordedBy the events without which the fact is unknown, in words for the user
 */
public record Signal<T>(Class<T> type, String name, String recordedBy) {}
