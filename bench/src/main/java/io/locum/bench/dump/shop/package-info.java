/** What an application keeps on its heap: a shop with its customers, orders, products and the log of what happened. */
@NullMarked
package io.locum.bench.dump.shop;

import org.jspecify.annotations.NullMarked;
