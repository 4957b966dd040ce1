package io.locum.page.view;

import java.util.List;

/** Places in the code with their share of something, largest first. */
public record SharesView(String title, String signal, String of, List<Share> shares) implements EvidenceView {

    /**
     * A place's share.
     *
     * @param percent of the whole, 0 to 100
     * @param percentText the same, as it is shown
     */
    public record Share(
            String method, String place, FrameKind kind, String value, double percent, String percentText) {}

    public SharesView {
        shares = List.copyOf(shares);
    }
}
