/** Lambdas that are kept, and with them what they have captured. */
@NullMarked
package io.locum.testapps.capturedclosure;

import org.jspecify.annotations.NullMarked;
