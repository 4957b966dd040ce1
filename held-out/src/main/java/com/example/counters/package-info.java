/** Visits are counted by address, with whatever stands behind the question mark. */
@NullMarked
package com.example.counters;

import org.jspecify.annotations.NullMarked;
