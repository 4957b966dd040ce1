package io.locum.agent.install;

import org.jspecify.annotations.Nullable;

/**
 * A class that should have been hooked was left alone. Compared by code that is written out: what the compiler generates
 * leaves the class, and so the whole agent, in a cache of the JDK's (17) for as long as the application lives.
 *
 * @param className binary name
 * @param reason in words for the user
 */
public record HookFailure(String className, String reason) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HookFailure that && className.equals(that.className) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return 31 * className.hashCode() + reason.hashCode();
    }
}
