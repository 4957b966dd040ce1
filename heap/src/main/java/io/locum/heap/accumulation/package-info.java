/**
 * What accumulates where: collections and other structures with many entries or many bytes, the field that holds each,
 * and the way to it from a root. Whether that is a disease is for others to say.
 */
@NullMarked
package io.locum.heap.accumulation;

import org.jspecify.annotations.NullMarked;
