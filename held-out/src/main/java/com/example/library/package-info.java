/** Books lent by Tomcat: one lock for all, held during a remote call, and one for each book. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
