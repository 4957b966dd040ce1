/**
 * The sick sample application of {@code locum demo}: a small non-blocking price server with one slow handler, and the
 * visitors that use it. Plain JDK, so that it fits into the one jar.
 */
@NullMarked
package io.locum.demo;

import org.jspecify.annotations.NullMarked;
