/** A remote service with a known latency, for the applications that call one. */
@NullMarked
package io.locum.testapps.remote;

import org.jspecify.annotations.NullMarked;
