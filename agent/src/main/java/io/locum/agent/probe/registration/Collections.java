package io.locum.agent.probe.registration;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells when garbage was collected last, by what that clears, without any of the JVM's management beans. Not safe for
 * threads.
 */
final class Collections {
    /** What a method has in hands during a collection may be garbage right after it. */
    private static final long IN_HANDS_NANOS = 1_000_000_000;

    /** One may sit where a collection of the young generation does not come; the latest are young. */
    private static final int CANARIES = 8;

    private final List<WeakReference<@Nullable Object>> canaries = new ArrayList<>();
    private long lastLook;
    private long settled;

    /** @param now {@code System.nanoTime()} */
    Collections(long now) {
        this.lastLook = now;
        this.settled = now - IN_HANDS_NANOS;
    }

    /**
     * Looks whether there was a collection since the last look.
     *
     * @param now {@code System.nanoTime()}
     */
    void look(long now) {
        if (isCleared()) {
            settled = lastLook - IN_HANDS_NANOS;
            canaries.clear();
        }
        if (canaries.size() == CANARIES) {
            canaries.remove(0);
        }
        canaries.add(new WeakReference<>(new Object()));
        lastLook = now;
    }

    private boolean isCleared() {
        for (WeakReference<@Nullable Object> canary : canaries) {
            if (canary.get() == null) {
                return true;
            }
        }
        return false;
    }

    /** What was seen at that time or before, and lives, has been through a collection since, and not in passing. */
    long settled() {
        return settled;
    }
}
