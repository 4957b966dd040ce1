/** Locum. */
@NullMarked
package io.locum.testapps;

import org.jspecify.annotations.NullMarked;
