/** A ticket office on Netty that sends its audit log to a collector: from the event loop, and from a thread of the log's. */
@NullMarked
package io.locum.testapps.eventlooplogging;

import org.jspecify.annotations.NullMarked;
