/** Visitors watch prices, each with a task that a scheduler or a timer repeats: for ever, or until they have gone. */
@NullMarked
package io.locum.testapps.pricealerts;

import org.jspecify.annotations.NullMarked;
