/** One recording: JFR, async-profiler, the probes, the recording folder, and taking all of it out again. */
@NullMarked
package io.locum.agent.session;

import org.jspecify.annotations.NullMarked;
