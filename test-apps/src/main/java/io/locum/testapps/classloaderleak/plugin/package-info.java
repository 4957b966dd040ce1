/** The plug-in: loaded by a class loader of its own each time, though the application could load it too. */
@NullMarked
package io.locum.testapps.classloaderleak.plugin;

import org.jspecify.annotations.NullMarked;
