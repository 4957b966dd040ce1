/** Tickets for a ferry on Helidon's virtual threads: sold one after another, and side by side. */
@NullMarked
package com.example.ferry;

import org.jspecify.annotations.NullMarked;
