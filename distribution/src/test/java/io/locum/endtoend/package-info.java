/** The built locum.jar used as a user would: processes, files, exit codes. */
@NullMarked
package io.locum.endtoend;

import org.jspecify.annotations.NullMarked;
