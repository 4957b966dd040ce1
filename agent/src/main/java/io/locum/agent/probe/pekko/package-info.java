/**
 * Watches the threads of Pekko's and Akka's dispatchers: a tick is one run of a mailbox, or of a future's task, and a loop
 * is a thread. Costs a look-up and two clock reads a run. Turned off by {@code pekko=off}.
 */
@NullMarked
package io.locum.agent.probe.pekko;

import org.jspecify.annotations.NullMarked;
