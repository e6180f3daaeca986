/** Records that cannot be understood: kept whole in a dead-letter topic, listed in a table, counted, and answered with a rejection. */
@NullMarked
package io.tieout.starter.refusal;

import org.jspecify.annotations.NullMarked;
