/** What makes the heaps of sample applications grow: requests that come from within. */
@NullMarked
package io.locum.testapps.traffic;

import org.jspecify.annotations.NullMarked;
