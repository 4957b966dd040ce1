/** A till with one scheduler for everything, whose export makes the other jobs late; and with a scheduler for each. */
@NullMarked
package io.locum.testapps.schedulerlate;

import org.jspecify.annotations.NullMarked;
