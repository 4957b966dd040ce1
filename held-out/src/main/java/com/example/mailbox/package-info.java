/** Mail on Netty 4.1, tried again when it is refused: after a sleep, and after a timer. */
@NullMarked
package com.example.mailbox;

import org.jspecify.annotations.NullMarked;
