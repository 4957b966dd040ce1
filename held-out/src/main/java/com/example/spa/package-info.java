/** Sessions of Undertow's, which time out, or do not. */
@NullMarked
package com.example.spa;

import org.jspecify.annotations.NullMarked;
