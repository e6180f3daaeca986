/**
 * Payments for people: the lists and the single payment with its history, and what a person can do about one, or about all of one
 * cause. Each act, its consequences and its line in the audit trail are one transaction.
 */
@NullMarked
package io.tieout.payment.people;

import org.jspecify.annotations.NullMarked;
