/**
 * What grows without end, on the heap and beside it: the test of a trend, the time until a limit is reached, and the
 * diseases of memory that is no Java heap.
 */
@NullMarked
package io.locum.analyzer.rule.growth;

import org.jspecify.annotations.NullMarked;
