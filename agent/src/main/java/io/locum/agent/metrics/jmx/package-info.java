/** Live figures as MBeans of the domain {@code io.locum}, from when the app has an MBean server of the platform's. */
@NullMarked
package io.locum.agent.metrics.jmx;

import org.jspecify.annotations.NullMarked;
