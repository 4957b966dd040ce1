/** Programs that read a heap dump with one library each, to be compared as whole processes. */
@NullMarked
package io.locum.bench.peer;

import org.jspecify.annotations.NullMarked;
