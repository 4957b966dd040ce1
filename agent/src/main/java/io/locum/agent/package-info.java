/** Locum. */
@NullMarked
package io.locum.agent;

import org.jspecify.annotations.NullMarked;
