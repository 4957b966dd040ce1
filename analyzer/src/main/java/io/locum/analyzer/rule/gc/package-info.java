/** Diseases of the garbage collector's work. */
@NullMarked
package io.locum.analyzer.rule.gc;

import org.jspecify.annotations.NullMarked;
