/** Labels for parcels taken from a broker by a consumer that polls: printed between polls, and beside them. */
@NullMarked
package com.example.parcels;

import org.jspecify.annotations.NullMarked;
