/**
 * Amounts of money. An amount is a {@link java.math.BigDecimal} with the scale of its currency and never a float; what does
 * not fit is refused with a sentence and never rounded.
 */
@NullMarked
package io.tieout.model.money;

import org.jspecify.annotations.NullMarked;
