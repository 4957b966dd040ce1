/**
 * Takes heap dumps when what stays alive keeps growing: two at most, the second when it has grown on, each announced and
 * refused when it would stop the JVM too long or fill the disk. Costs a look at the collectors' figures once a second;
 * {@code heap-dump=never} turns it off.
 */
@NullMarked
package io.locum.agent.heapdump;

import org.jspecify.annotations.NullMarked;
