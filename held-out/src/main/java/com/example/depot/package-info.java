/** Parcels that are due some day, in a DelayQueue. */
@NullMarked
package com.example.depot;

import org.jspecify.annotations.NullMarked;
