/** Both sides beside each other, by customer and currency: what differs first, each with its cause and the way to the documents. */
@NullMarked
package io.tieout.console.tieout;

import org.jspecify.annotations.NullMarked;
