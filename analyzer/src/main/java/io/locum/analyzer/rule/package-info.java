/**
 * The diseases: each rule looks at facts and gives a verdict with evidence. Thresholds and words live in the rules, one
 * package a group of diseases.
 */
@NullMarked
package io.locum.analyzer.rule;

import org.jspecify.annotations.NullMarked;
