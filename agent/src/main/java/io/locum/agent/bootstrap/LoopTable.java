package io.locum.agent.bootstrap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What waits, by identity, to its {@link LoopState}; of fixed size, without locks. A waiter may sit in any slot of the
 * bucket that its identity hash names; a look-up reads the whole bucket, so an entry is removed by clearing its slot and
 * needs no tombstone. A waiter whose bucket is full is not watched, and counted.
 *
 * <p>Threads: any. One waiter is added by one thread at a time, since loops wait one wait after another.
 */
public final class LoopTable {
    /** A bucket of eight references is one cache line or less, and overflows only beyond thousands of loops. */
    private static final int BUCKET = 8;

    private static final int BUCKETS = 1024;

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(LoopState[].class);

    private final @Nullable LoopState[] slots = new LoopState[BUCKET * BUCKETS];
    private final AtomicLong lastId = new AtomicLong();
    private final AtomicLong unwatched = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final long thresholdNanos;
    private final int stallCapacity;

    /**
     * @param thresholdNanos ticks at least this long are kept one by one
     * @param stallCapacity how many of them a loop keeps until they are drained, at least 1
     */
    public LoopTable(long thresholdNanos, int stallCapacity) {
        this.thresholdNanos = thresholdNanos;
        this.stallCapacity = stallCapacity;
        linkHotPath();
    }

    /** Runs the hooks' code once here, so that no class is loaded or initialised inside an app's first wait. */
    private static void linkHotPath() {
        LoopState rehearsal = new LoopState(new Object(), LoopKind.SELECTOR, 0, 0, 1);
        Thread current = Thread.currentThread();
        for (int tick = 0; tick <= LoopState.RETURNS_OF_A_LOOP; tick++) {
            rehearsal.beginTick(System.nanoTime(), current);
            rehearsal.endTick(System.nanoTime());
        }
    }

    @Nullable
    LoopState find(Object waiter) {
        int first = bucketOf(waiter);
        for (int i = first; i < first + BUCKET; i++) {
            LoopState loop = at(i);
            if (loop != null && loop.refersTo(waiter)) {
                return loop;
            }
        }
        return null;
    }

    @Nullable
    LoopState findOrAdd(Object waiter, int kind) {
        LoopState known = find(waiter);
        return known != null ? known : add(waiter, kind);
    }

    private @Nullable LoopState add(Object waiter, int kind) {
        int first = bucketOf(waiter);
        LoopState added =
                new LoopState(waiter, LoopKind.of(kind), lastId.incrementAndGet(), thresholdNanos, stallCapacity);
        for (int i = first; i < first + BUCKET; i++) {
            LoopState old = at(i);
            if ((old == null || old.refersTo(null)) && SLOT.compareAndSet(slots, i, old, added)) {
                changes.incrementAndGet();
                return added;
            }
        }
        unwatched.incrementAndGet();
        return null;
    }

    /** Calls the action for each loop now in the table; those added meanwhile may be missed. */
    public void forEach(Consumer<LoopState> action) {
        for (int i = 0; i < slots.length; i++) {
            LoopState loop = at(i);
            if (loop != null) {
                action.accept(loop);
            }
        }
    }

    /** Forgets the loops that match, for instance because their selector was closed or their thread is dead. */
    public void removeIf(Predicate<LoopState> unwanted) {
        for (int i = 0; i < slots.length; i++) {
            LoopState loop = at(i);
            if (loop != null && unwanted.test(loop) && SLOT.compareAndSet(slots, i, loop, null)) {
                changes.incrementAndGet();
            }
        }
    }

    /** How often a loop was added or removed: while it stays the same, so do the loops. */
    public long changes() {
        return changes.get();
    }

    /** How often a waiter found no room. */
    public long unwatched() {
        return unwatched.get();
    }

    private @Nullable LoopState at(int slot) {
        return (LoopState) SLOT.getAcquire(slots, slot);
    }

    private static int bucketOf(Object waiter) {
        int hash = System.identityHashCode(waiter);
        return ((hash ^ hash >>> 15) & BUCKETS - 1) * BUCKET;
    }
}
