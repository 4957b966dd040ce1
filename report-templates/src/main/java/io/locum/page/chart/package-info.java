/** Geometry of the drawings: from values to positions in an SVG, so that charts need no script. */
@NullMarked
package io.locum.page.chart;

import org.jspecify.annotations.NullMarked;
