/**
 * Live numbers for others: what is recorded of loops, kept as of now, and shown where the app's own monitoring looks. One
 * package for each way to show them.
 */
@NullMarked
package io.locum.agent.metrics;

import org.jspecify.annotations.NullMarked;
