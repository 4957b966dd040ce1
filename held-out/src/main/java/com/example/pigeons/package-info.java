/** Letters by pigeon, and answers that are waited for. */
@NullMarked
package com.example.pigeons;

import org.jspecify.annotations.NullMarked;
