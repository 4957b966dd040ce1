/** Prices that are watched: by a timer of its own for each watch, and by one pool for all. */
@NullMarked
package io.locum.testapps.threadleak;

import org.jspecify.annotations.NullMarked;
