/** What the page shows, as plain records: texts are final, numbers are in the unit they are shown in. */
@NullMarked
package io.locum.page.view;

import org.jspecify.annotations.NullMarked;
