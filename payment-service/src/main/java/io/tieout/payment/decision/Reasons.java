package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The sentences a person reads: why a payment waits, is refused or parked, and what to do. The codes are for filters and alerts. */
final class Reasons {

    private Reasons() {}

    static Problem notAutomated(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.NOT_AUTOMATED,
                "Transaction %s (%s) takes back %s of transaction %s; only payments received are posted automatically."
                        .formatted(
                                payment.transactionId(),
                                payment.transactionType(),
                                payment.amount(),
                                payment.originalTransactionId()),
                "Record it in Intacct by hand, then dismiss it here as recorded by hand; if it is not to be in Intacct, dismiss it.");
    }

    /** @param where the original stands, which is nowhere in Intacct */
    static Problem nothingToTakeBack(PaymentTransaction movement, PaymentState where) {
        return new Problem(
                ProblemCode.NOTHING_TO_TAKE_BACK,
                "Transaction %s (%s) takes back transaction %s, which is %s: nothing of it is in Intacct."
                        .formatted(
                                movement.transactionId(),
                                movement.transactionType(),
                                movement.originalTransactionId(),
                                where),
                "Nothing to do: should it be posted after all, it is taken back then.");
    }

    static Problem waitsForUnknownCustomer(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.UNKNOWN_CUSTOMER,
                "Transaction %s waits for customer %s, which neither billing nor Intacct has named yet."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or run Sync Now if it is in Intacct; without either it is rejected when its time is over.");
    }

    static Problem unknownCustomer(PaymentTransaction payment) {
        return new Problem(
                ProblemCode.UNKNOWN_CUSTOMER,
                "Transaction %s is a payment of customer %s, which neither billing nor Intacct knows."
                        .formatted(payment.transactionId(), payment.customerId()),
                "Publish the customer from billing, or run Sync Now if it is in Intacct; then retry this payment.");
    }

    static Problem waitsForCustomer(PaymentTransaction payment, @Nullable Problem refused) {
        String waits = "Transaction %s waits until customer %s is in Intacct"
                .formatted(payment.transactionId(), payment.customerId());
        return refused == null
                ? new Problem(
                        ProblemCode.CUSTOMER_NOT_IN_INTACCT,
                        waits + ".",
                        "Nothing to do: billing has named the customer, and the payment is posted when the customer is.")
                : new Problem(
                        ProblemCode.CUSTOMER_REFUSED,
                        waits + ", which it is not, because: " + refused.cause(),
                        refused.remedy() + " The payment goes on by itself when the customer is in Intacct.");
    }
}
