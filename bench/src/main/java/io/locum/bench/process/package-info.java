/** The processes of a benchmark and the CPU time they take. */
@NullMarked
package io.locum.bench.process;

import org.jspecify.annotations.NullMarked;
