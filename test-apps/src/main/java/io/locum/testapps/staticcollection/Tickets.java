package io.locum.testapps.staticcollection;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Arrays;

/** Keeps all tickets in a static array of its own that is made longer when it is full. */
public final class Tickets {

    private static final int SOLD = 150_000;

    private static Ticket[] sold = new Ticket[16];

    private static int count;

    private Tickets() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), SOLD, Tickets::sell);
    }

    private static void sell(int number) {
        if (count == sold.length) {
            sold = Arrays.copyOf(sold, count * 2);
        }
        sold[count++] = new Ticket(number, "row " + number % 500, "seat " + number, 17.5);
    }

    private record Ticket(int number, String row, String seat, double price) {}
}
