/** The verdict alone, until the page is wired. */
@org.jspecify.annotations.NullMarked
package io.locum.analyzer.report;
