/** Speaks as a billing platform would: writes the events that it publishes. */
@NullMarked
package io.tieout.local.billing;

import org.jspecify.annotations.NullMarked;
