package io.locum.agent.bootstrap;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Picks some of what is opened, at a bounded rate, and remembers it weakly; of fixed size, without locks. Which ones is
 * left to a hash of their number, since things are often opened in turns. An entry sits in any place of the bucket that
 * its identity hash names, as in {@link LoopTable}.
 *
 * <p>Threads: any; {@link #forEach}, {@link #remove} and {@link #nextPeriod} are the agent's.
 */
public final class ResourceTable {
    private static final int BUCKET = 8;
    private static final int BUCKETS = 512;

    /** Of one kind in a period of a second or more: each stack takes some microseconds of the app's thread. */
    public static final int MOST_A_PERIOD = 48;

    private static final int FEWEST_A_PERIOD = MOST_A_PERIOD / 4;
    private static final int RAREST = 1 << 20;

    private final AtomicReferenceArray<OpenResource> places = new AtomicReferenceArray<>(BUCKET * BUCKETS);
    private final AtomicLongArray opened = new AtomicLongArray(ResourceKind.count());
    private final AtomicIntegerArray every = new AtomicIntegerArray(ResourceKind.count());
    private final AtomicIntegerArray picked = new AtomicIntegerArray(ResourceKind.count());
    private final AtomicLong noPlace = new AtomicLong();

    public ResourceTable() {
        for (int kind = 0; kind < ResourceKind.count(); kind++) {
            every.set(kind, 1);
        }
        rehearse();
    }

    /** Runs the hooks' code once here, so that no class is loaded within the app's first call. */
    private void rehearse() {
        Object nothing = new Object();
        opened(nothing, 0);
        ended(nothing);
        for (int i = 0; i < places.length(); i++) {
            places.set(i, null);
        }
        opened.set(0, 0);
        picked.set(0, 0);
    }

    void opened(Object resource, int kind) {
        long number = opened.getAndIncrement(kind);
        int one = every.getOpaque(kind);
        if ((Scattered.of(number) & one - 1) != 0 || picked.getOpaque(kind) >= MOST_A_PERIOD) {
            return;
        }
        picked.getAndIncrement(kind);
        int first = bucketOf(resource);
        OpenResource entry =
                new OpenResource(resource, ResourceKind.of(kind), first, one, System.nanoTime(), new Throwable());
        for (int i = first; i < first + BUCKET; i++) {
            OpenResource old = places.getAcquire(i);
            if ((old == null || old.refersTo(null)) && places.compareAndSet(i, old, entry)) {
                return;
            }
        }
        noPlace.incrementAndGet();
    }

    void ended(Object resource) {
        int first = bucketOf(resource);
        for (int i = first; i < first + BUCKET; i++) {
            OpenResource entry = places.getAcquire(i);
            if (entry != null && entry.refersTo(resource)) {
                entry.end();
            }
        }
    }

    /** Calls the action for each entry; those added meanwhile may be missed. */
    public void forEach(Consumer<OpenResource> action) {
        for (int i = 0; i < places.length(); i++) {
            OpenResource entry = places.getAcquire(i);
            if (entry != null) {
                action.accept(entry);
            }
        }
    }

    /** Forgets an entry. */
    public void remove(OpenResource unwanted) {
        for (int i = unwanted.bucket(); i < unwanted.bucket() + BUCKET; i++) {
            if (places.getAcquire(i) == unwanted) {
                places.compareAndSet(i, unwanted, null);
            }
        }
    }

    /** How many entries there is room for. */
    public int size() {
        return places.length();
    }

    /** How many of a kind were opened, all of them. */
    public long opened(ResourceKind kind) {
        return opened.get(kind.number());
    }

    /** How many were picked and found no place. */
    public long withoutPlace() {
        return noPlace.get();
    }

    /** Begins a period: what was picked often in the last one is picked more seldom, and what was not more often. */
    public void nextPeriod() {
        for (int kind = 0; kind < ResourceKind.count(); kind++) {
            int count = picked.getAndSet(kind, 0);
            int one = every.get(kind);
            if (count >= MOST_A_PERIOD && one < RAREST) {
                every.set(kind, one * 2);
            } else if (count < FEWEST_A_PERIOD && one > 1) {
                every.set(kind, one / 2);
            }
        }
    }

    private static int bucketOf(Object resource) {
        int hash = System.identityHashCode(resource);
        return ((hash ^ hash >>> 15) & BUCKETS - 1) * BUCKET;
    }
}
