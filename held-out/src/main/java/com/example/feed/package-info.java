/** Prices pushed to subscribers over plain NIO: by writing until all is gone, and by waiting until more can be written. */
@NullMarked
package com.example.feed;

import org.jspecify.annotations.NullMarked;
