/** Orders on Vert.x 4: joined on the event loop, and composed. */
@NullMarked
package com.example.bakery;

import org.jspecify.annotations.NullMarked;
