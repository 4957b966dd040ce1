package io.locum.agent.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes the agent's threads, and knows them, so that their cost can be told. Threads: any. */
public final class AgentThreads {
    private final List<Thread> made = new CopyOnWriteArrayList<>();

    /** A daemon named {@code locum-<name>}, not started. It keeps no class loader of the app alive. */
    public Thread make(String name, Runnable work) {
        Thread thread = new Thread(null, work, "locum-" + name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        made.add(thread);
        return thread;
    }

    /** All threads made so far. */
    public List<Thread> all() {
        return made;
    }
}
