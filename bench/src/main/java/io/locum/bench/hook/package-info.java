/** Nanoseconds and bytes that one tick of a loop costs, measured with JMH. */
@NullMarked
package io.locum.bench.hook;

import org.jspecify.annotations.NullMarked;
