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

    /**
     * One cause.
     *
     * @param documents how many payments or invoices
     * @param effect what it adds to the difference; negative for payments that billing took and Intacct does not have
     * @param byItself the part of the effect that goes away without a person
     * @param invoices those that were changed in Intacct, of many only the first; empty for every other cause
     */
    record Cause(Kind kind, long documents, Money effect, Money byItself, List<String> invoices) {

        Cause {
            invoices = List.copyOf(invoices);
        }

        Cause(Kind kind, long documents, Money effect, Money byItself) {
            this(kind, documents, effect, byItself, List.of());
        }
    }

    Comparison {
        causes = List.copyOf(causes);
    }

    /** Billing minus Intacct. */
    Money difference() {
        return billing.minus(intacct);
    }

    /** The part of the difference that goes away by itself. */
    Money inFlight() {
        return causes.stream().map(Cause::byItself).reduce(Money.zero(billing.currency()), Money::plus);
    }

    /** The part of the difference that no cause explains: somebody has to look, or a sync has to read what changed. */
    Money unexplained() {
        return difference()
                .minus(causes.stream().map(Cause::effect).reduce(Money.zero(billing.currency()), Money::plus));
    }
}
