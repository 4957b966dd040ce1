/** Guests who want to be told when the bell rings, in a list that the desk has made itself. */
@NullMarked
package com.example.hotel;

import org.jspecify.annotations.NullMarked;
