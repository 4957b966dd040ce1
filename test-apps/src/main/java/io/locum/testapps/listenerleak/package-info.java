/** Listeners that are registered and never removed, on emitters of several sorts. */
@NullMarked
package io.locum.testapps.listenerleak;

import org.jspecify.annotations.NullMarked;
