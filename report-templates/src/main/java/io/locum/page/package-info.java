/** Locum. */
@NullMarked
package io.locum.page;

import org.jspecify.annotations.NullMarked;
