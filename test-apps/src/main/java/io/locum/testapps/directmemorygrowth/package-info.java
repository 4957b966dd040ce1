/** Buffers outside the heap that nobody gives back. */
@NullMarked
package io.locum.testapps.directmemorygrowth;

import org.jspecify.annotations.NullMarked;
