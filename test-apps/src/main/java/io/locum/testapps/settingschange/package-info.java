/** Requests that wait for the next change of the settings, on a future that may never be completed. */
@NullMarked
package io.locum.testapps.settingschange;

import org.jspecify.annotations.NullMarked;
