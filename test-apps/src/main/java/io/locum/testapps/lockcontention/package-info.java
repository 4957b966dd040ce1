/** Shopping carts that reserve goods: under one lock for all carts, and under one per cart. */
@NullMarked
package io.locum.testapps.lockcontention;

import org.jspecify.annotations.NullMarked;
