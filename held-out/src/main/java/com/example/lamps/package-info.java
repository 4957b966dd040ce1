/** Lamps that follow a switch. */
@NullMarked
package com.example.lamps;

import org.jspecify.annotations.NullMarked;
