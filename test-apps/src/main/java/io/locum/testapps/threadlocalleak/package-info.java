/** Thread locals of pooled threads that are never removed. */
@NullMarked
package io.locum.testapps.threadlocalleak;

import org.jspecify.annotations.NullMarked;
