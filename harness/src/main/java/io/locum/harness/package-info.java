/** What the evaluation and the benchmarks share: processes that do not outlive them, pages that they write into. */
@NullMarked
package io.locum.harness;

import org.jspecify.annotations.NullMarked;
