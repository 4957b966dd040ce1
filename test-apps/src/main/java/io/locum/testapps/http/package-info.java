/** The HTTP plumbing that several of the sample servers share, on Netty and on the JDK's server. */
@NullMarked
package io.locum.testapps.http;

import org.jspecify.annotations.NullMarked;
