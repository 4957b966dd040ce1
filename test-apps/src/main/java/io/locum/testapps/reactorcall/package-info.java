/** A currency converter on Reactor that asks a bank: on the parallel scheduler, and on the one for blocking calls. */
@NullMarked
package io.locum.testapps.reactorcall;

import org.jspecify.annotations.NullMarked;
