/** Facts about what may grow beside the Java heap: threads, classes, buffers, descriptors, native memory. */
@NullMarked
package io.locum.analyzer.signal.growth;

import org.jspecify.annotations.NullMarked;
