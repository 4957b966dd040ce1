package com.example.depot;

import com.example.life.Days;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** Parcels that are due in a year; with an argument, at once, and then they are fetched. */
public final class Depot {

    private static final int PARCELS = 60_000;

    private static final long YEAR_NANOS = TimeUnit.DAYS.toNanos(365);

    private final Shelf shelf = new Shelf(new DelayQueue<>());

    private Depot() {}

    /** Opens the depot. */
    public static void main(String[] args) throws Exception {
        long later = args.length > 0 ? 0 : YEAR_NANOS;
        Depot depot = new Depot();
        Days.pass(PARCELS, day -> {
            depot.shelf
                    .parcels()
                    .put(new Parcel(
                            System.nanoTime() + later, "from " + day + " to " + day * 31L, new StringBuilder(200)));
            if (later == 0 && depot.shelf.parcels().poll() == null) {
                throw new IllegalStateException("nothing is due");
            }
        });
    }

    private record Shelf(DelayQueue<Parcel> parcels) {}

    private record Parcel(long due, String label, StringBuilder content) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
