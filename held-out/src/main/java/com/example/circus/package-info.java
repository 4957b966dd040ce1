/** Acts with class loaders of their own, and what they leave to be done at the end. */
@NullMarked
package com.example.circus;

import org.jspecify.annotations.NullMarked;
