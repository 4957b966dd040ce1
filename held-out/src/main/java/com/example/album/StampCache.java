package com.example.album;

import org.jspecify.annotations.Nullable;

/** A hash table with chains, which doubles when it is full; forgets everything when there are too many. */
final class StampCache {

    private static final int SMALLEST = 64;

    private final int most;
    private @Nullable Slot[] slots = new Slot[SMALLEST];
    private int count;

    StampCache(int most) {
        this.most = most;
    }

    Stamp stamp(String name) {
        for (Slot slot = slots[place(name)]; slot != null; slot = slot.next) {
            if (slot.name.equals(name)) {
                return slot.stamp;
            }
        }
        Stamp stamp = new Stamp(name.length() * 0.5, "from a country far away, like " + name);
        add(name, stamp);
        return stamp;
    }

    private void add(String name, Stamp stamp) {
        if (count >= most) {
            slots = new Slot[SMALLEST];
            count = 0;
        }
        if (count > slots.length) {
            grow();
        }
        int place = place(name);
        slots[place] = new Slot(name, stamp, slots[place]);
        count++;
    }

    private void grow() {
        @Nullable Slot[] before = slots;
        slots = new Slot[before.length * 2];
        for (Slot first : before) {
            for (Slot slot = first; slot != null; slot = slot.next) {
                int place = place(slot.name);
                slots[place] = new Slot(slot.name, slot.stamp, slots[place]);
            }
        }
    }

    private int place(String name) {
        return name.hashCode() & (slots.length - 1);
    }

    /** What a stamp is worth, and what else is known of it. */
    record Stamp(double worth, String story) {}

    private static final class Slot {
        final String name;
        final Stamp stamp;
        final @Nullable Slot next;

        Slot(String name, Stamp stamp, @Nullable Slot next) {
            this.name = name;
            this.stamp = stamp;
            this.next = next;
        }
    }
}
