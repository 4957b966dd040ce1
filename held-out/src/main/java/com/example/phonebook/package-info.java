/** A phone book under the serial collector: millions of objects, and a few arrays. */
@NullMarked
package com.example.phonebook;

import org.jspecify.annotations.NullMarked;
