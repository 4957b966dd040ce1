package io.locum.testapps.sessionleak;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The sessions by their id. */
final class Sessions {

    private final ConcurrentMap<String, UserSession> byId = new ConcurrentHashMap<>();

    UserSession session(String id, String user) {
        return byId.computeIfAbsent(id, unknown -> new UserSession(user));
    }

    int count() {
        return byId.size();
    }

    /** Ends those that were not seen since. */
    void expire(long nanoTime) {
        byId.values().removeIf(session -> session.idleSince(nanoTime));
    }
}
