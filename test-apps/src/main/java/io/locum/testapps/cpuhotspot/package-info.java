/** Invoices priced on Jetty: by searching the price list line by line, and by looking articles up. */
@NullMarked
package io.locum.testapps.cpuhotspot;

import org.jspecify.annotations.NullMarked;
