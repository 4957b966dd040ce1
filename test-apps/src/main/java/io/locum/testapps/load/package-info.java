/** Load for servers, as a process of its own and with nothing but the JDK: what overhead and joining are measured under. */
@NullMarked
package io.locum.testapps.load;

import org.jspecify.annotations.NullMarked;
