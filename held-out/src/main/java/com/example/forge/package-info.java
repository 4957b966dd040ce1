/** What smiths have tried, on threads of a ForkJoinPool. */
@NullMarked
package com.example.forge;

import org.jspecify.annotations.NullMarked;
