/** How the servers here say that they listen, and how they end. */
@NullMarked
package com.example.life;

import org.jspecify.annotations.NullMarked;
