/** Prices that are worked out from the price before, each by a lambda around the last. */
@NullMarked
package com.example.bazaar;

import org.jspecify.annotations.NullMarked;
