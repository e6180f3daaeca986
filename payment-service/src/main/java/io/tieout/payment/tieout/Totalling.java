package io.tieout.payment.tieout;

import io.tieout.model.money.Money;
import io.tieout.payment.tieout.Comparison.Cause;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/** Adds up all customers in one currency. Not thread-safe. */
final class Totalling {

    private final Map<Kind, Cause> causes = new EnumMap<>(Kind.class);
    private Money billing;
    private Money intacct;
    private Money inFlight;
    private Money unexplained;
    private long customers;
    private long differing;

    Totalling(Currency currency) {
        billing = Money.zero(currency);
        intacct = billing;
        inFlight = billing;
        unexplained = billing;
    }

    void add(Comparison each) {
        billing = billing.plus(each.billing());
        intacct = intacct.plus(each.intacct());
        inFlight = inFlight.plus(each.inFlight());
        unexplained = unexplained.plus(each.unexplained());
        customers++;
        differing += each.difference().isZero() ? 0 : 1;
        each.causes().forEach(cause -> causes.merge(cause.kind(), cause, Totalling::plus));
    }

    private static Cause plus(Cause one, Cause other) {
        return new Cause(
                one.kind(),
                one.documents() + other.documents(),
                one.effect().plus(other.effect()),
                one.byItself().plus(other.byItself()));
    }

    TieOut.Total total() {
        return new TieOut.Total(
                billing.currencyCode(),
                billing.amount(),
                intacct.amount(),
                billing.minus(intacct).amount(),
                inFlight.amount(),
                unexplained.amount(),
                customers,
                differing,
                causes.values().stream()
                        .map(cause -> TieOut.Reason.of(cause, null))
                        .toList());
    }
}
