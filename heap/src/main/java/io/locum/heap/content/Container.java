package io.locum.heap.content;

/**
 * What holds the entries of an accumulation.
 *
 * @param className its class
 * @param words what it is, for people: {@code a hash map}, {@code a Caffeine cache without a bound}
 * @param capacity entries it has room for before it grows or refuses; 0: unknown or without limit
 * @param changes how many times entries were added or removed in its life, all collections together; -1: unknown
 */
public record Container(String className, Kind kind, String words, long capacity, long changes) {

    /** What a container is used for, as its class tells. */
    public enum Kind {
        LIST,
        SET,
        MAP,
        QUEUE,
        /** A map that is made to be a cache. */
        CACHE,
        /** Sessions of users. */
        SESSIONS,
        /** Whom a source of events tells. */
        LISTENERS,
        /** Tasks that wait for an executor. */
        TASKS,
        ARRAY,
        /** Objects that refer to one another: a list or a tree of somebody's own. */
        LINKED,
        /** Buffers, pages or tables that a library keeps on purpose. */
        POOL,
        /** Thread locals of all threads. */
        THREAD_LOCALS
    }
}
