package io.tieout.mapping.translation;

import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment that was voided, or that failed late, is reversed: in the entity in which it was posted, on the day on which the money went
 * back, but never before the payment.
 */
final class ReversalTranslation {

    private ReversalTranslation() {}

    static Translation of(PaymentTransaction reversal, Circumstances known) {
        TransactionId original = reversal.originalTransactionId();
        if (reversal.allocations().isEmpty()) {
            return new Parked(Problems.notAutomated(
                    reversal)); // an advance, which no documented function of the gateway reverses
        }
        Optional<KnownIds.KnownPayment> payment =
                original == null ? Optional.empty() : known.ids().payment(original);
        return payment.<Translation>map(found -> new Written(new ReversePayment(
                        CommandIds.of(known.tenant(), reversal),
                        known.revision(),
                        known.origin(reversal),
                        found.entityId(),
                        found.recordNo(),
                        reversal.amount(),
                        later(reversal.effectiveDate(), found.receiptDate()),
                        PaymentDescription.of(reversal))))
                .orElseGet(() -> new Parked(recordUnknown(reversal)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Problem recordUnknown(PaymentTransaction reversal) {
        return new Problem(
                ProblemCode.TAKES_BACK_UNKNOWN,
                "Transaction %s (%s) takes back transaction %s, of which no record in Intacct is known."
                        .formatted(
                                reversal.transactionId(), reversal.transactionType(), reversal.originalTransactionId()),
                "Reverse the payment in Intacct by hand, if it is there, then dismiss this one as recorded by hand.");
    }
}
