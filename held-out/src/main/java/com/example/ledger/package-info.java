/** Entries by kind, in an enum's only constant. */
@NullMarked
package com.example.ledger;

import org.jspecify.annotations.NullMarked;
