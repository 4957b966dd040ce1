/** Diseases that a heap dump shows: things that pile up and are never let go. */
@NullMarked
package io.locum.analyzer.rule.leak;

import org.jspecify.annotations.NullMarked;
