/** The command line of the benchmarks. */
@NullMarked
package io.locum.bench.cli;

import org.jspecify.annotations.NullMarked;
