/** What a heap dump's facts become in terminal, page and JSON. */
@NullMarked
package io.locum.analyzer.report.heap;

import org.jspecify.annotations.NullMarked;
