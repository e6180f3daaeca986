package io.tieout.console.customers;

import io.tieout.console.api.Answer;
import io.tieout.console.api.PaymentApi.Customer;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.Reason;
import io.tieout.console.list.ListView;
import io.tieout.console.page.Links;
import io.tieout.console.page.State;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer as its page shows it.
 *
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
                customer.problem(),
                balances,
                invoices,
                payments,
                Links.list(tenant, "invoices", filter),
                Links.list(tenant, "payments", filter));
    }
}
