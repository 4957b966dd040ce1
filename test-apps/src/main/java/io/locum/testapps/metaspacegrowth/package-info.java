/** Letters made by style sheets that become classes: one for each letter, and one for all. */
@NullMarked
package io.locum.testapps.metaspacegrowth;

import org.jspecify.annotations.NullMarked;
