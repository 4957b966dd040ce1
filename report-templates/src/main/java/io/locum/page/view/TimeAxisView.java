package io.locum.page.view;

/**
 * The time that charts span.
 *
 * @param seconds length, above zero
 * @param startLabel clock time of second zero, shown beneath the charts
 */
public record TimeAxisView(double seconds, String startLabel) {

    public TimeAxisView {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("A time axis of " + seconds + " seconds cannot be drawn");
        }
    }
}
