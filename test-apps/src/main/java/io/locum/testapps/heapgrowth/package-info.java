/** Recommendations remembered per customer: for ever, and up to a bound. */
@NullMarked
package io.locum.testapps.heapgrowth;

import org.jspecify.annotations.NullMarked;
