/** What is measured: servers, the agents they run under, and a pair of both under load. */
@NullMarked
package io.locum.bench.subject;

import org.jspecify.annotations.NullMarked;
