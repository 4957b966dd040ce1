/** What Linux tells a process of its threads' share of the processors. Elsewhere everything here is unknown. */
@NullMarked
package io.locum.agent.host;

import org.jspecify.annotations.NullMarked;
