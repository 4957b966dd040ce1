/** Sessions that nobody ends. */
@NullMarked
package io.locum.testapps.sessionleak;

import org.jspecify.annotations.NullMarked;
