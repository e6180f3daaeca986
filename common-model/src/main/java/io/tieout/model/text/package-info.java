/** What every table can hold: the one rule for texts and points in time, at every door. */
@NullMarked
package io.tieout.model.text;

import org.jspecify.annotations.NullMarked;
