/** What billing hears of its events: the public topic of outcomes, read from its beginning as billing would. */
@NullMarked
package io.tieout.local.reality.outcome;

import org.jspecify.annotations.NullMarked;
