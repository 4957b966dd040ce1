/** Answers compressed by a deflater that each customer keeps, and by one that is ended. */
@NullMarked
package io.locum.testapps.nativememorygrowth;

import org.jspecify.annotations.NullMarked;
