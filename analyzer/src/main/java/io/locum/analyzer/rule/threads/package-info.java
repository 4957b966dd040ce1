/** Diseases of threads that wait for one another. */
@NullMarked
package io.locum.analyzer.rule.threads;

import org.jspecify.annotations.NullMarked;
