/** Live figures as meters of Micrometer's global registry, from when the app uses it. */
@NullMarked
package io.locum.agent.metrics.micrometer;

import org.jspecify.annotations.NullMarked;
