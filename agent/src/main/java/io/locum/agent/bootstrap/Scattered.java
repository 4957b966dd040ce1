package io.locum.agent.bootstrap;

/** Numbers in an order that has no period: an app often does the same few things in turns, and picking each n-th would pick one of them. */
final class Scattered {

    private Scattered() {}

    /** Steele and others' finalizer of SplitMix (2014): neighbours have nothing in common. */
    static int of(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) (mixed ^ mixed >>> 31);
    }
}
