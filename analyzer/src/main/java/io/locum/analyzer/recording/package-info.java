/**
 * The only place that knows file formats: recording folders and JFR files are opened here, and handed on as events that
 * hide the reader behind them.
 */
@NullMarked
package io.locum.analyzer.recording;

import org.jspecify.annotations.NullMarked;
