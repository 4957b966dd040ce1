/** Stamps that were looked up, in a hash table of the album's own. */
@NullMarked
package com.example.album;

import org.jspecify.annotations.NullMarked;
