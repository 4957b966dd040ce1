/** A dictionary and columns of numbers, which were loaded once. */
@NullMarked
package com.example.spelling;

import org.jspecify.annotations.NullMarked;
