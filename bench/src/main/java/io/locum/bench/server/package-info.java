/**
 * The programs that are measured: plain-text servers that answer Hello, World, each a process of its own. A server
 * prints {@code ready <port>} once it listens and lives until its standard input ends.
 */
@NullMarked
package io.locum.bench.server;

import org.jspecify.annotations.NullMarked;
