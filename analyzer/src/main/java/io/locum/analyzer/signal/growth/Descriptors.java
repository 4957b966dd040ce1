package io.locum.analyzer.signal.growth;

import io.locum.analyzer.signal.Signal;
import java.time.Instant;
import java.util.List;

/**
 * Open descriptors by kind.
 *
 * @param points in order of time
 */
public record Descriptors(List<Point> points) {

    public static final Signal<Descriptors> SIGNAL =
            new Signal<>(Descriptors.class, "descriptors", "locum.Descriptors (Locum's agent)");

    public Descriptors {
        points = List.copyOf(points);
    }

    /** One moment. */
    public record Point(Instant at, long total, long sockets, long pipes, long files, long anonymous) {}

    /** What a descriptor is. */
    public enum Kind {
        SOCKET("sockets"),
        PIPE("pipes"),
        FILE("files"),
        SELECTOR("selectors and timers");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in words, many of them. */
        public String words() {
            return words;
        }

        /** How many there were. */
        public long in(Point point) {
            return switch (this) {
                case SOCKET -> point.sockets();
                case PIPE -> point.pipes();
                case FILE -> point.files();
                case SELECTOR -> point.anonymous();
            };
        }
    }
}
