package io.tieout.payment.tieout;

import io.tieout.model.money.Money;
import io.tieout.payment.tieout.Comparison.Cause;
import io.tieout.payment.tieout.Explaining.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the invoices of one customer in one currency. Not thread-safe. */
final class Summing {

    /** Of the invoices of a cause; whoever has more looks at these first. */
    private static final int MOST_NAMED = 20;

    private final String customerId;
    private final @Nullable String name;
    private final Currency currency;
    private final Map<Kind, Part> parts = new EnumMap<>(Kind.class);
    private final List<String> changed = new ArrayList<>();
    private BigDecimal billing = BigDecimal.ZERO;
    private BigDecimal intacct = BigDecimal.ZERO;

    Summing(String customerId, @Nullable String name, Currency currency) {
        this.customerId = customerId;
        this.name = name;
        this.currency = currency;
    }

    boolean isOf(String customer, Currency other) {
        return customerId.equals(customer) && currency.equals(other);
    }

    /** Invoices on which both sides agree and nothing is under way. */
    void addSettled(BigDecimal due) {
        billing = billing.add(due);
        intacct = intacct.add(due);
    }

    void add(String invoice, InvoiceLine line) {
        billing = billing.add(Explaining.billing(line));
        intacct = intacct.add(Explaining.intacct(line));
        Explaining.parts(line).forEach(part -> add(invoice, part));
    }

    private void add(String invoice, Part part) {
        parts.merge(part.kind(), part, Summing::plus);
        if (part.kind() == Kind.CHANGED_IN_INTACCT && changed.size() < MOST_NAMED && !changed.contains(invoice)) {
            changed.add(invoice);
        }
    }

    private static Part plus(Part one, Part other) {
        return new Part(
                one.kind(),
                one.documents() + other.documents(),
                one.effect().add(other.effect()),
                one.byItself().add(other.byItself()));
    }

    Comparison comparison() {
        List<Cause> causes = new ArrayList<>();
        parts.forEach((kind, part) -> causes.add(new Cause(
                kind,
                part.documents(),
                money(part.effect()),
                money(part.byItself()),
                kind == Kind.CHANGED_IN_INTACCT ? changed : List.of())));
        return new Comparison(customerId, name, money(billing), money(intacct), causes);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount.stripTrailingZeros(), currency);
    }
}
