/** What is on the heap of any application and is no disease: tables, pools, bounded caches. */
@NullMarked
package io.locum.testapps.business;

import org.jspecify.annotations.NullMarked;
