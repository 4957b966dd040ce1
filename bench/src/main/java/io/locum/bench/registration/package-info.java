/** What an application pays for each listener that it adds and removes, if it does nothing else all day. */
@NullMarked
package io.locum.bench.registration;

import org.jspecify.annotations.NullMarked;
