/** Pictures outside the heap, held by slices of which nobody thinks. */
@NullMarked
package com.example.gallery;

import org.jspecify.annotations.NullMarked;
