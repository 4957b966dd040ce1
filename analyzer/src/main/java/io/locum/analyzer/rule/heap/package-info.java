/** Diseases of a heap that fills up. */
@NullMarked
package io.locum.analyzer.rule.heap;

import org.jspecify.annotations.NullMarked;
