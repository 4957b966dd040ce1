/** Diseases of event loops: code that keeps a loop from its selector, and loops with more work than one thread can do. */
@NullMarked
package io.locum.analyzer.rule.eventloop;

import org.jspecify.annotations.NullMarked;
