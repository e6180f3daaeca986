/** The registry: every event type with its topic and its Java record, and the codec that turns events into bytes and back. */
@NullMarked
package io.tieout.model.catalog;

import org.jspecify.annotations.NullMarked;
