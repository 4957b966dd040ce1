/** What a probe is to the session, and what probes share: nothing but this package. */
@NullMarked
package io.locum.agent.probe;

import org.jspecify.annotations.NullMarked;
