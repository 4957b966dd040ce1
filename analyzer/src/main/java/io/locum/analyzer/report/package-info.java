/**
 * A diagnosis for people and for tools: HTML page, JSON and terminal text. The only place that rounds, chooses units and
 * fills the page's views.
 */
@NullMarked
package io.locum.analyzer.report;

import org.jspecify.annotations.NullMarked;
