/** Streams of events on the JDK's server: those that have ended stay subscribed, or go. */
@NullMarked
package io.locum.testapps.eventstream;

import org.jspecify.annotations.NullMarked;
