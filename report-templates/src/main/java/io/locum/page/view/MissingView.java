package io.locum.page.view;

/**
 * A disease that could not be looked for.
 *
 * @param command what to type so that it can be; may be empty
 */
public record MissingView(String rule, String missing, String command) {}
