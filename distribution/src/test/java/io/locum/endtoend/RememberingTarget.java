package io.locum.endtoend;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Remembers every order, two megabytes of them a second, and throws ten times as much away. Ends by itself. */
final class RememberingTarget {

    private static final int TURNS_PER_SECOND = 20;
    private static final int ORDERS_PER_TURN = 100;
    private static final int ORDER_BYTES = 1_000;
    private static final int GARBAGE_BYTES = 10_000;

    private final Map<String, Order> remembered = new HashMap<>();
    private int next;
    private long thrownAway;

    private RememberingTarget() {}

    /** One order, which has room for a thousand characters. */
    private record Order(int number, String text) {}

    /** Takes the seconds it lives for. */
    public static void main(String[] args) throws InterruptedException {
        RememberingTarget target = new RememberingTarget();
        long end =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[0])).toNanos();
        while (System.nanoTime() - end < 0) {
            target.turn();
            Thread.sleep(Duration.ofSeconds(1).dividedBy(TURNS_PER_SECOND).toMillis());
        }
        System.out.println(target.remembered.size() + " orders, " + target.thrownAway + " bytes thrown away");
    }

    private void turn() {
        for (int i = 0; i < ORDERS_PER_TURN; i++) {
            Order order = new Order(next++, "x".repeat(ORDER_BYTES));
            remembered.put("order " + order.number(), order);
            thrownAway += new byte[GARBAGE_BYTES + i].length;
        }
    }
}
