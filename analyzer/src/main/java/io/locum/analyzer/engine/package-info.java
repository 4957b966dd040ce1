/** Asks every rule about the facts of each recording, merges what they say, and ranks it. */
@NullMarked
package io.locum.analyzer.engine;

import org.jspecify.annotations.NullMarked;
