/**
 * From a dump to a graph of numbered objects: which id has which number, where its record lies, what its class is, how
 * large it is, what it refers to. Whatever grows with the number of objects is an array of primitives or a file.
 */
@NullMarked
package io.locum.heap.index;

import org.jspecify.annotations.NullMarked;
