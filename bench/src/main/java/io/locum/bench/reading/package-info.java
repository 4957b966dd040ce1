/** How long programs take to read a heap dump, and in how much memory. */
@NullMarked
package io.locum.bench.reading;

import org.jspecify.annotations.NullMarked;
