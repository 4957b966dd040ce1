/** An event loop that is blocked for known lengths and writes them down: what stall accuracy is measured on. */
@NullMarked
package io.locum.testapps.knownblocks;

import org.jspecify.annotations.NullMarked;
