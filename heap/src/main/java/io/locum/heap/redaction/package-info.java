/**
 * Copies of dumps that may leave production: the same graph of the same sizes, without what was in it. Start at {@link
 * io.locum.heap.redaction.Redaction}.
 */
@NullMarked
package io.locum.heap.redaction;

import org.jspecify.annotations.NullMarked;
