/** Diseases of processor time. */
@NullMarked
package io.locum.analyzer.rule.cpu;

import org.jspecify.annotations.NullMarked;
