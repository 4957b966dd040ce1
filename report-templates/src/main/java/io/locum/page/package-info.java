/** Turns a view into one self-contained HTML page; knows nothing of recordings, signals or rules. */
@NullMarked
package io.locum.page;

import org.jspecify.annotations.NullMarked;
