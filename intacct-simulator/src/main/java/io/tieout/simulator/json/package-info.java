/** One configuration of Jackson for the write-ahead log and the control API: amounts as decimal strings, times in ISO-8601. */
@NullMarked
package io.tieout.simulator.json;

import org.jspecify.annotations.NullMarked;
