/** What waits for a person, by cause: what can be mended here, what in Intacct, and what elsewhere. */
@NullMarked
package io.tieout.console.attention;

import org.jspecify.annotations.NullMarked;
