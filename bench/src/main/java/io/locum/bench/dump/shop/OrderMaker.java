package io.locum.bench.dump.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes orders and the log of them. For one thread. */
final class OrderMaker {

    private static final int MOST_LINES = 6;

    private static final Order.Status[] STATUSES = Order.Status.values();

    private final SplittableRandom random;
    private final Words words;
    private final List<Product> products;
    private LogEntry last;

    OrderMaker(SplittableRandom random, Words words, List<Product> products) {
        this.random = random;
        this.words = words;
        this.products = products;
        last = new LogEntry(Optional.empty(), "opened", 0);
    }

    /** An order of this customer's, which is logged. */
    Order order(Customer customer) {
        long number = random.nextLong();
        Instant placed = Instant.ofEpochSecond(random.nextInt());
        last = new LogEntry(Optional.of(last), words.next(), placed.getEpochSecond());
        return new Order(number, customer, lines(), STATUSES[random.nextInt(STATUSES.length)], placed, notes(), last);
    }

    /** The end of the log. */
    LogEntry last() {
        return last;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int line = random.nextInt(1, MOST_LINES); line > 0; line--) {
            lines.add(new Line(
                    products.get(random.nextInt(products.size())),
                    random.nextInt(1, 1_000),
                    BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2)));
        }
        return lines;
    }

    /** Applications have linked lists, whatever is said about them. */
    @SuppressWarnings("JdkObsolete")
    private Collection<String> notes() {
        return switch (random.nextInt(4)) {
            case 0 -> new LinkedList<>(List.of(words.next(), words.next()));
            case 1 -> new HashSet<>(List.of(words.next()));
            default -> List.of();
        };
    }
}
