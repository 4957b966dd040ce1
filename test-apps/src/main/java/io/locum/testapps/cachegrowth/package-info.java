/** Caches that forget nothing, and caches with a bound that they have reached. */
@NullMarked
package io.locum.testapps.cachegrowth;

import org.jspecify.annotations.NullMarked;
