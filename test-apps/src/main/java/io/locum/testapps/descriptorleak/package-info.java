/** Events told to a partner over connections of one's own: that are left open, and that are closed. */
@NullMarked
package io.locum.testapps.descriptorleak;

import org.jspecify.annotations.NullMarked;
