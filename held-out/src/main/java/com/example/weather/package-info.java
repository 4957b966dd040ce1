/** Weather by Grizzly: stations are asked on the selector's thread, and on a worker. */
@NullMarked
package com.example.weather;

import org.jspecify.annotations.NullMarked;
