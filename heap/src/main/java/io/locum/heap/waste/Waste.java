package io.locum.heap.waste;

import java.util.List;
import java.util.Optional;

/**
 * Memory that the same program could do without. Only what strong references lead to is counted, and of equal contents
 * one is always kept.
 *
 * @param live what strong references lead to, in bytes
 * @param blanked whether what strings hold was taken out of this dump: of such a dump nothing is said about contents
 * @param differentAtMost 0: all contents were compared with one another; else the memory sufficed for so many different
 *     ones, and those that came later were compared with these alone
 * @param blank what arrays take that hold nothing but zeros, as far as that was looked at: room that is kept, and not
 *     counted as waste; in bytes
 * @param parts those there is something of, in the order of their kinds
 */
public record Waste(long live, boolean blanked, long differentAtMost, long blank, List<Part> parts) {

    public Waste {
        parts = List.copyOf(parts);
    }

    /** Bytes that could be saved, all together. */
    public long saved() {
        return parts.stream().mapToLong(Part::saved).sum();
    }

    /** The same as a share of what is alive, 0 to 1. */
    public double share() {
        return live <= 0 ? 0 : (double) saved() / live;
    }

    public Optional<Part> part(WasteKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    /**
     * All waste of one kind.
     *
     * @param objects the duplicates; the empty or sparse collections; the boxed numbers
     * @param bytes what these take, in bytes
     * @param saved what would be saved: by keeping equal contents once, by having no empty collections, by having no more
     *     room than entries, by keeping equal numbers once
     * @param lines the contents, or classes, by which most would be saved; those first
     * @param holders the fields that hold most of it; those first
     * @param estimated whether holders, and with sparse collections all figures, are estimated from some of the objects
     */
    public record Part(
            WasteKind kind,
            long objects,
            long bytes,
            long saved,
            List<WasteLine> lines,
            List<WasteHolder> holders,
            boolean estimated) {

        public Part {
            lines = List.copyOf(lines);
            holders = List.copyOf(holders);
        }
    }
}
