package io.tieout.payment.tieout;

import io.tieout.model.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both balances of one customer in one currency, and why they differ.
 *
 * @param name null while neither side has said it
 * @param billing what billing says the customer owes
 * @param intacct what Intacct says the customer owes, as last read
 * @param causes what is known to make them differ
 */
record Comparison(String customerId, @Nullable String name, Money billing, Money intacct, List<Cause> causes) {

    /** What can make the balances differ while nothing is wrong. */
    enum Kind {
        /** Payments that wait for an invoice or customer. */
        WAITING,
        /** Payments on their way to Intacct, or uncertain there. */
        REQUESTED,
        /** Payments that wait for a person. */
        PARKED,
        /** Invoices of billing that were not read in Intacct yet. */
        INVOICE_NOT_READ;

        boolean inFlight() {
            return switch (this) {
                case WAITING, REQUESTED, INVOICE_NOT_READ -> true;
                case PARKED -> false;
            };
        }
    }

    /**
     * One cause.
     *
     * @param documents how many payments or invoices
     * @param effect what it adds to the difference; negative for payments that billing took and Intacct does not have
     */
    record Cause(Kind kind, long documents, Money effect) {}

    Comparison {
        causes = List.copyOf(causes);
    }

    /** Billing minus Intacct. */
    Money difference() {
        return billing.minus(intacct);
    }

    /** The part of the difference that goes away by itself. */
    Money inFlight() {
        return sum(causes.stream().filter(cause -> cause.kind().inFlight()).toList());
    }

    /** The part of the difference that no cause explains: somebody has to look, or a sync has to read what changed. */
    Money unexplained() {
        return difference().minus(sum(causes));
    }

    private Money sum(List<Cause> some) {
        Money sum = Money.zero(billing.currency());
        for (Cause cause : some) {
            sum = sum.plus(cause.effect());
        }
        return sum;
    }
}
