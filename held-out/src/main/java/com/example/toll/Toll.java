package com.example.toll;

import com.example.life.Days;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** Lets cars pass when they have waited: an hour, or with an argument no time at all. */
public final class Toll {

    private static final int CARS = 50_000;

    private final DelayQueue<Car> lane = new DelayQueue<>();

    private Toll() {}

    /** Opens the bar. */
    public static void main(String[] args) throws Exception {
        long wait = args.length > 0 ? 0 : TimeUnit.HOURS.toNanos(1);
        Toll toll = new Toll();
        Days.pass(CARS, number -> {
            toll.lane.add(new Car("number " + number, System.nanoTime() + wait, new byte[200]));
            while (toll.lane.poll() != null) {
                Thread.onSpinWait();
            }
        });
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Car(String plate, long until, byte[] load) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
