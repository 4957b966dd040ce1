/** A risk simulation beside an event loop: in one long loop without a safepoint, and in steps. */
@NullMarked
package io.locum.testapps.timetosafepoint;

import org.jspecify.annotations.NullMarked;
