/** Large heaps on which nothing accumulates. */
@NullMarked
package io.locum.testapps.bigheap;

import org.jspecify.annotations.NullMarked;
