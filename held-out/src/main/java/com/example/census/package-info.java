/** Records counted in parallel streams on a ForkJoinPool: with an expression compiled for each, and once. */
@NullMarked
package com.example.census;

import org.jspecify.annotations.NullMarked;
