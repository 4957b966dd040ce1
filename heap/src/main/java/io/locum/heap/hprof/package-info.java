/**
 * The HPROF format: a file's header, its records, the records within its heap segments, and what to make of files that
 * are packed, cut or damaged. Knows nothing of graphs.
 */
@NullMarked
package io.locum.heap.hprof;

import org.jspecify.annotations.NullMarked;
