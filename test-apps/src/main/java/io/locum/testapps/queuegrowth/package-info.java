/** Queues that are filled faster than they are emptied. */
@NullMarked
package io.locum.testapps.queuegrowth;

import org.jspecify.annotations.NullMarked;
