/**
 * Counts what is registered and never given back. An emitter is found by its shape, not by its name: a class with a pair
 * of methods, one that adds and one that removes, over the same listener-like parameter; some places of the JDK, such as
 * its schedulers and futures, are known. Which listeners are still alive is seen by keeping weak references to a few of
 * them. Costs, for each class that is loaded, a look at its constant pool, an atomic add for each registration, and a stack
 * for twenty-four of them a second at most. Turned off by {@code registration=off}.
 */
@NullMarked
package io.locum.agent.probe.registration;

import org.jspecify.annotations.NullMarked;
