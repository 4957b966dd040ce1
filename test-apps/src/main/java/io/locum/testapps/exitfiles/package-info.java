/** Temporary files that are deleted as soon as they are done with, or noted to be deleted at the end as well. */
@NullMarked
package io.locum.testapps.exitfiles;

import org.jspecify.annotations.NullMarked;
