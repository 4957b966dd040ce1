/** An atlas that cannot grow, and the last of the travellers. */
@NullMarked
package com.example.atlas;

import org.jspecify.annotations.NullMarked;
