package io.locum.testapps.sessionleak;

import java.util.HashMap;
import java.util.Map;

/** What is known of somebody who has come in. */
final class UserSession {

    private final String user;
    private final Map<String, Object> attributes = new HashMap<>();
    private long lastSeen;

    UserSession(String user) {
        this.user = user;
    }

    void touch(String page) {
        lastSeen = System.nanoTime();
        attributes.put("page", page);
        attributes.computeIfAbsent("cart of " + user, key -> new long[100]);
    }

    boolean idleSince(long nanoTime) {
        return lastSeen < nanoTime;
    }
}
