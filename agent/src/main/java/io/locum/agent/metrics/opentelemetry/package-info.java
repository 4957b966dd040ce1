/** Live figures as instruments of OpenTelemetry, from when the app has set it up. */
@NullMarked
package io.locum.agent.metrics.opentelemetry;

import org.jspecify.annotations.NullMarked;
