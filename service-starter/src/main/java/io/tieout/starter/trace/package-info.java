/** The trace id and the tenant of the event at hand in every log line. */
@NullMarked
package io.tieout.starter.trace;

import org.jspecify.annotations.NullMarked;
