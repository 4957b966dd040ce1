package io.locum.analyzer.rule;

import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import java.util.Set;

/** One disease. Pure: facts in, verdict out. Register it with {@code @AutoService(Rule.class)}. */
public interface Rule {

    /** The disease's stable id in kebab-case. */
    String id();

    /** The disease in a few words, as a heading. */
    String title();

    /** The facts it cannot do without; it is asked only when all of them are known. */
    Set<Signal<?>> needs();

    /** Facts of which it needs one at least; empty: none of that kind. */
    default Set<Signal<?>> needsOneOf() {
        return Set.of();
    }

    /**
     * Whether the overall verdict "healthy" requires that this rule could look. Rules for what most recordings cannot
     * show say false.
     */
    default boolean core() {
        return true;
    }

    Verdict examine(Facts facts);

    /**
     * Whether a problem of this rule is but a symptom of another rule's problem in the same recording; it is then left
     * out.
     */
    default boolean explainedBy(Problem mine, Problem other) {
        return false;
    }
}
