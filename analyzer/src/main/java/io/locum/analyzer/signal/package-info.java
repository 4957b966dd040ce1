/**
 * Typed facts about one run, folded from its events in one pass. Folds read events, derivations combine facts; both
 * register themselves as services.
 */
@NullMarked
package io.locum.analyzer.signal;

import org.jspecify.annotations.NullMarked;
