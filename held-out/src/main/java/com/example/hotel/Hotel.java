package com.example.hotel;

import com.example.life.Days;

/** Has eighty megabytes of plans, and guests who come, and leave when there is an argument. */
public final class Hotel {

    private static final int GUESTS = 6_000;

    private static final int ROOMS = 3_200;

    private final long[][] plans = new long[ROOMS][ROOMS];
    private final Desk desk = new Desk();
    private final boolean guestsLeave;

    private Hotel(boolean guestsLeave) {
        this.guestsLeave = guestsLeave;
    }

    /** Opens the hotel. */
    public static void main(String[] args) throws Exception {
        Days.pass(GUESTS, new Hotel(args.length > 0)::day);
    }

    private void day(int number) {
        Guest guest = new Guest();
        plans[number % ROOMS][number % ROOMS]++;
        desk.listen(guest);
        if (number % 1_000 == 0) {
            desk.ring();
        }
        if (guestsLeave) {
            desk.leave(guest);
        }
    }
}
