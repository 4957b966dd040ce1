/** Collections in static fields: some for ever growing, some that stay small. */
@NullMarked
package io.locum.testapps.staticcollection;

import org.jspecify.annotations.NullMarked;
