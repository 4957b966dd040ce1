package io.locum.heap.accumulation;

import io.locum.heap.content.Container;

/** Puts two accumulations at places of the same normal form together. */
final class Merge {

    private Merge() {}

    /** What is said of one is that of the larger. */
    static Accumulation two(Accumulation a, Accumulation b) {
        Accumulation large = a.bytes() >= b.bytes() ? a : b;
        Entries entries = large.entries();
        Container container = large.container();
        return new Accumulation(
                large.key(),
                large.path(),
                new Container(
                        container.className(),
                        container.kind(),
                        container.words(),
                        a.container().capacity() + b.container().capacity(),
                        container.changes() < 0
                                ? -1
                                : a.container().changes() + b.container().changes()),
                a.collections() + b.collections(),
                new Entries(
                        a.entries().count() + b.entries().count(),
                        entries.type(),
                        entries.share(),
                        entries.keyType(),
                        entries.lambda(),
                        entries.held()),
                a.bytes() + b.bytes(),
                large.shared(),
                large.bound());
    }
}
