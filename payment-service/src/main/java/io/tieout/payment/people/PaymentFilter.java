package io.tieout.payment.people;

import io.tieout.payment.decision.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list is to have; what is null narrows nothing.
 *
 * @param code of the reason why one waits, was refused or is parked
 * @param customer whose payments, by id
 * @param invoice that they pay
 * @param currency ISO 4217
 * @param q what a person typed: the number of a payment, its reference, transaction, record in Intacct or invoice, the id of a customer, or
 *     a part of a customer's name
 */
record PaymentFilter(
        @Nullable PaymentState state,
        @Nullable String code,
        @Nullable String customer,
        @Nullable String invoice,
        @Nullable String currency,
        @Nullable String q) {

    PaymentFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }
}
