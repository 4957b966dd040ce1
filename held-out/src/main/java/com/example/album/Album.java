package com.example.album;

import com.example.life.Days;

/** Looks stamps up and remembers them. */
public final class Album {

    private static final int STAMPS = 60_000;

    private final StampCache cache;

    private Album(StampCache cache) {
        this.cache = cache;
    }

    /** Opens the album; an argument says how many stamps it may remember. */
    public static void main(String[] args) throws Exception {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE;
        Album album = new Album(new StampCache(most));
        Days.pass(STAMPS, album::look);
    }

    private void look(int number) {
        if (cache.stamp("stamp no. " + number).worth() < 0) {
            throw new IllegalStateException("a stamp that is worth less than nothing");
        }
    }
}
