/**
 * Watches the event dispatch thread of AWT and Swing: a tick is the handling of one event. Costs two look-ups and two clock
 * reads an event. Turned off by {@code swing=off}.
 */
@NullMarked
package io.locum.agent.probe.swing;

import org.jspecify.annotations.NullMarked;
