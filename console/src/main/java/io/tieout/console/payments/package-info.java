/**
 * Payments with their two statuses, and one payment with all that happened to it.
 */
@NullMarked
package io.tieout.console.payments;

import org.jspecify.annotations.NullMarked;
