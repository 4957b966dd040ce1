/** A download page on Vert.x that packs files with gzip: waiting for the process on the event loop, and on a worker. */
@NullMarked
package io.locum.testapps.eventloopprocess;

import org.jspecify.annotations.NullMarked;
