package io.locum.page.view;

import java.util.List;

/**
 * The dominator tree as boxes within boxes, the whole heap on top. Drawn as a flame graph is.
 *
 * @param caption what it shows
 * @param rows how deep the deepest box lies, plus one
 * @param boxes each after the one it lies in
 * @param largest the largest parts, for readers without the drawing
 */
public record DominatorsView(String caption, int rows, List<Box> boxes, List<PartView> largest) {

    /**
     * One box.
     *
     * @param depth 0 for the whole heap
     * @param start left edge, in percent of the width
     * @param width in percent of the width
     * @param name what it is, short enough to be written on it
     * @param fullName the same in full
     * @param objects how many objects, in words
     * @param size what they keep alive, in words
     * @param share the same as a share of the whole, in words
     */
    public record Box(
            int depth,
            double start,
            double width,
            String name,
            String fullName,
            String objects,
            String size,
            String share,
            FrameKind kind) {}

    public DominatorsView {
        boxes = List.copyOf(boxes);
        largest = List.copyOf(largest);
    }

    /**
     * A part of the heap.
     *
     * @param depth 0 for a part that no other one holds, 1 for a part of that
     * @param percent of the whole, 0 to 100
     */
    public record PartView(
            int depth, String name, FrameKind kind, String objects, String size, String share, double percent) {}
}
