/** Cars that wait at a toll bar until their time has come. */
@NullMarked
package com.example.toll;

import org.jspecify.annotations.NullMarked;
