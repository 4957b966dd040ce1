/** Plug-ins that are loaded again and again, while something keeps the old ones. */
@NullMarked
package io.locum.testapps.classloaderleak;

import org.jspecify.annotations.NullMarked;
