package io.locum.agent.install;

/**
 * A class that should have been hooked was left alone.
 *
 * @param className binary name
 * @param reason in words for the user
 */
public record HookFailure(String className, String reason) {}
