package io.tieout.console.customers;

import io.tieout.console.api.Answer;
import io.tieout.console.api.PaymentApi.Customer;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.Reason;
import io.tieout.console.list.ListView;
import io.tieout.console.page.Links;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer as its page shows it.
 *
 * @param bothSides whether they agree
 * @param balances what is open on both sides, a row for each currency
 * @param invoices the first of them
 * @param payments the newest of them
 * @param problem why it is not in Intacct; null if nothing has to be said
 * @param allInvoices where all of its invoices are
 * @param allPayments where all of its payments are
 */
public record CustomerView(
        Customer customer,
        String name,
        State inBilling,
        State inIntacct,
        State bothSides,
        @Nullable Reason problem,
        Answer<TieOut> balances,
        Answer<ListView> invoices,
        Answer<ListView> payments,
        String allInvoices,
        String allPayments) {

    static CustomerView of(
            String tenant,
            Customer customer,
            Answer<TieOut> balances,
            Answer<ListView> invoices,
            Answer<ListView> payments) {
        Map<String, String> filter = Map.of("customer", customer.customerId());
        return new CustomerView(
                customer,
                CustomerList.name(customer),
                CustomerList.inBilling(customer),
                CustomerList.inIntacct(customer),
                bothSides(balances.value()),
                customer.problem(),
                balances,
                invoices,
                payments,
                Links.list(tenant, "invoices", filter),
                Links.list(tenant, "payments", filter));
    }

    private static State bothSides(@Nullable TieOut balances) {
        if (balances == null) {
            return State.of(Shape.OFF, "Not known at the moment");
        }
        if (balances.rows().isEmpty()) {
            return State.of(Shape.OFF, "Nothing to compare");
        }
        boolean agree = balances.rows().stream().allMatch(row -> new BigDecimal(row.difference()).signum() == 0);
        return agree ? State.of(Shape.TIED, "Agree") : State.of(Shape.DIFFERS, "Differ");
    }
}
