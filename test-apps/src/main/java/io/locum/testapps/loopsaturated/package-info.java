/** A departure board on one event loop of Netty: rendered for every request, and once for every change. */
@NullMarked
package io.locum.testapps.loopsaturated;

import org.jspecify.annotations.NullMarked;
