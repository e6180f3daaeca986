/** When to read from Intacct, and how far the reading is. Private. */
@NullMarked
package io.tieout.model.sync;

import org.jspecify.annotations.NullMarked;
