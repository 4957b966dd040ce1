/** Pictures of ships, made smaller by Undertow: on an I/O thread, and on a worker. */
@NullMarked
package com.example.harbour;

import org.jspecify.annotations.NullMarked;
