/** What is examined: the variants of the sample applications and the real servers, with what is known about each. */
@NullMarked
package io.locum.evaluation.subject;

import org.jspecify.annotations.NullMarked;
