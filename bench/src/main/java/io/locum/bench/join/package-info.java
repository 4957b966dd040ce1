/** What a server under load feels of an agent that joins it while it runs, or leaves it. */
@NullMarked
package io.locum.bench.join;

import org.jspecify.annotations.NullMarked;
