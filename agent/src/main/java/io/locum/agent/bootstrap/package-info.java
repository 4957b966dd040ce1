/**
 * The only classes that instrumented code may call. They live on the bootstrap class path for the rest of the JVM's
 * life, so they depend on java.base alone, hold no state once a session has ended, and never throw into the app.
 */
@NullMarked
package io.locum.agent.bootstrap;

import org.jspecify.annotations.NullMarked;
