/** Insurance quotes by Pekko actors that ask a risk register: on the default dispatcher, and on the one for blocking calls. */
@NullMarked
package io.locum.testapps.dispatchercall;

import org.jspecify.annotations.NullMarked;
