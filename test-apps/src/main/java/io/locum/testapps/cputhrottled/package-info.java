/** A league table on Jetty, in a container with half a processor, and with one and a half. */
@NullMarked
package io.locum.testapps.cputhrottled;

import org.jspecify.annotations.NullMarked;
