/** A diary in pages, each of which has its lines in an array. */
@NullMarked
package com.example.diary;

import org.jspecify.annotations.NullMarked;
