package io.locum.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Keep-alive connections to a server, silent until a load is run over them. The thread that runs a load never sleeps: it
 * keeps one processor busy, so that neither its wake-ups nor its clock disturb the figures. For one thread.
 */
public final class Load implements AutoCloseable {

    /** Longer than any server needs for what is under way at a window's end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST_LATENCY = Duration.ofMinutes(1);

    /** Latencies are kept to this many decimal digits. */
    private static final int DIGITS = 3;

    private final Selector selector;
    private final List<Conversation> conversations;

    private Load(Selector selector, List<Conversation> conversations) {
        this.selector = selector;
        this.conversations = conversations;
    }

    /** Connects to a port of this host. */
    public static Load connect(int port, int connections) {
        try {
            Selector selector = Selector.open();
            List<Conversation> conversations = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                conversations.add(Conversation.open(port, selector));
            }
            return new Load(selector, List.copyOf(conversations));
        } catch (IOException e) {
            throw new UncheckedIOException("connecting to port " + port, e);
        }
    }

    /**
     * Closed loop: each connection sends the next request as soon as the answer is there. Returns when all answers are
     * there, so that the server rests before and after.
     *
     * @return how long each answer took, in nanoseconds
     */
    public Histogram closedLoop(Duration length) {
        Histogram latencies = new Histogram(LONGEST_LATENCY.toNanos(), DIGITS);
        closedLoop(length, recordInto(latencies));
        return latencies;
    }

    /** The same, telling each answer as it comes. */
    public void closedLoop(Duration length, Listener listener) {
        long end = System.nanoTime() + length.toNanos();
        run(listener, end, now -> {
            if (now >= end) {
                return false;
            }
            for (Conversation conversation : conversations) {
                conversation.ask(now);
            }
            return true;
        });
    }

    /**
     * Open loop: requests are due at constant intervals, over the connections in turn, whatever the server does. A
     * request whose connection still waits is sent late, but its latency counts from when it was due (corrected for
     * coordinated omission). Returns when all answers are there.
     *
     * @param perSecond requests a second, all together
     * @return how long after it was due each answer came, in nanoseconds
     */
    public Histogram openLoop(double perSecond, Duration length) {
        Histogram latencies = new Histogram(LONGEST_LATENCY.toNanos(), DIGITS);
        long start = System.nanoTime();
        Schedule schedule = new Schedule(start, perSecond, length, conversations.size());
        run(recordInto(latencies), start + length.toNanos(), now -> {
            for (int connection = 0; connection < conversations.size(); connection++) {
                if (schedule.isDue(connection, now)
                        && conversations.get(connection).ask(schedule.due(connection))) {
                    schedule.sent(connection);
                }
            }
            return !schedule.isOver();
        });
        return latencies;
    }

    private static Listener recordInto(Histogram latencies) {
        return (due, now) -> latencies.recordValue(Math.min(now - due, LONGEST_LATENCY.toNanos()));
    }

    private void run(Listener listener, long end, Sender sender) {
        long latest = end + PATIENCE.toNanos();
        try {
            for (long now = System.nanoTime(); sender.send(now) || waiting(); now = System.nanoTime()) {
                if (now > latest) {
                    throw new IllegalStateException("answers are missing for " + PATIENCE);
                }
                selector.selectNow(key -> hear((Conversation) key.attachment(), listener));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a request failed, so the figures would mean nothing", e);
        }
    }

    private boolean waiting() {
        for (Conversation conversation : conversations) {
            if (conversation.waiting()) {
                return true;
            }
        }
        return false;
    }

    private static void hear(Conversation conversation, Listener listener) {
        try {
            if (conversation.hear()) {
                listener.answered(conversation.due(), System.nanoTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a request failed, so the figures would mean nothing", e);
        }
    }

    @Override
    public void close() {
        try {
            for (Conversation conversation : conversations) {
                conversation.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the connections", e);
        }
    }

    /** Is told of each answer, on the thread that runs the load. */
    @FunctionalInterface
    public interface Listener {
        /** The answer to a request that was due has come; both times are those of {@code System.nanoTime()}. */
        void answered(long dueNanos, long nowNanos);
    }

    /** Sends what is due; returns whether more will be. */
    @FunctionalInterface
    private interface Sender {
        boolean send(long now) throws IOException;
    }
}
