/** News by long polling on Vert.x: each request listens on the event bus, for ever, or until it is answered. */
@NullMarked
package io.locum.testapps.longpolling;

import org.jspecify.annotations.NullMarked;
