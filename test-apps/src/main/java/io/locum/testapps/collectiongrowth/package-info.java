/** Collections of objects that no static field holds, but a thread: one that grows for ever, and one that does not. */
@NullMarked
package io.locum.testapps.collectiongrowth;

import org.jspecify.annotations.NullMarked;
