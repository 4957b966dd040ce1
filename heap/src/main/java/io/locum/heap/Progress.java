package io.locum.heap;

/** Is told how far the work is, from one thread, at most some ten times a second. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (step, done) -> {};

    /**
     * The work has come this far.
     *
     * @param step what is being done, in a few words
     * @param done the share of the whole work, 0 to 1, never less than before; weighed by what the steps usually take
     */
    void at(String step, double done);
}
